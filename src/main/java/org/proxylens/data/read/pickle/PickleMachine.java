package org.proxylens.data.read.pickle;

import org.proxylens.data.read.tree.NumericArray;
import org.proxylens.data.read.tree.TreeContainer;
import org.proxylens.data.read.tree.TreeDict;
import org.proxylens.data.read.tree.TreeList;
import org.proxylens.data.read.tree.TreeTuple;
import org.proxylens.data.source.MemoryBudget;

/**
 * Runs a pickle, protocols 0 to 5: each opcode either builds a plain value or is refused. The opcodes are those of
 * Python's {@code pickletools}; each is executed once, so that the work is bounded by the file's length and the memory
 * by the budget.
 */
final class PickleMachine {
    private static final long CONTAINER = 64;
    private static final long NUMBER = 24;
    private static final long SLOT = 12;

    private final PickleInput in;
    private final MemoryBudget budget;
    private final PickleContext context;
    private final PickleStack stack;
    private final PickleMemo memo;
    private final PickleScalars scalars;
    private final int deepest;

    PickleMachine(PickleContext context, int deepest) {
        this.in = context.in();
        this.budget = context.budget();
        this.context = context;
        this.stack = new PickleStack(in, budget);
        this.memo = new PickleMemo(in, budget);
        this.scalars = new PickleScalars(in, budget);
        this.deepest = deepest;
    }

    /** The value that the pickle holds. */
    Object run() {
        for (int opcode = in.opcode(); opcode != '.'; opcode = in.opcode()) {
            if (opcode == 'G') {
                budget.take(NUMBER);
                stack.push(in.bigEndianDouble());
            } else {
                step(opcode);
            }
        }
        return stack.pop();
    }

    private void step(int opcode) {
        switch (opcode) {
            case 0x80 -> protocol();
            case 0x95 -> in.length(8);
            case '(' -> stack.mark();
            case '0' -> drop();
            case '1' -> stack.popToMark();
            case '2' -> stack.push(stack.peek());
            case ']' -> stack.push(container(new TreeList()));
            case 0x8f -> stack.push(container(new TreeList().asSet()));
            case '}' -> stack.push(container(new TreeDict()));
            case ')' -> stack.push(container(new TreeTuple()));
            case 'l' -> list(new TreeList());
            case 0x91 -> list(new TreeList().asSet());
            case 'd' -> dict();
            case 't' -> pushTuple(stack.popToMark());
            case 0x85, 0x86, 0x87 -> smallTuple(opcode - 0x84);
            case 'a' -> append(stack.pop());
            case 'e', 0x90 -> appendAll(stack.popToMark());
            case 's' -> setItem();
            case 'u' -> setItems(stack.popToMark());
            case 'q' -> memo.put(in.u1(), stack.peek());
            case 'r' -> memo.put(in.little(4), stack.peek());
            case 'p' -> memo.put(scalars.number(in.line()), stack.peek());
            case 0x94 -> memo.add(stack.peek());
            case 'h' -> stack.push(memo.get(in.u1()));
            case 'j' -> stack.push(memo.get(in.little(4)));
            case 'g' -> stack.push(memo.get(scalars.number(in.line())));
            case 'c' -> global(in.line(), in.line());
            case 0x93 -> stackGlobal();
            case 'R', 0x81 -> reduce();
            case 'b' -> build();
            case 'Q' -> stack.push(TorchGlobals.storage(stack.pop(), context));
            default -> stack.push(scalars.read(opcode));
        }
    }

    private void protocol() {
        int protocol = in.u1();
        if (protocol > 5) {
            throw in.fail("protocol", protocol);
        }
    }

    private void drop() {
        if (stack.atMark()) {
            stack.popToMark();
        } else {
            stack.pop();
        }
    }

    private <T extends TreeContainer> T container(T value) {
        budget.take(CONTAINER);
        if (value.depth() > deepest) {
            throw in.fail("deep", deepest);
        }
        return value;
    }

    private void pushTuple(Object... items) {
        stack.push(container(new TreeTuple(items)));
    }

    private void smallTuple(int size) {
        Object[] items = new Object[size];
        for (int i = size - 1; i >= 0; i--) {
            items[i] = stack.pop();
        }
        pushTuple(items);
    }

    private void list(TreeList list) {
        Object[] items = stack.popToMark();
        stack.push(container(list));
        appendAll(items);
    }

    private void dict() {
        Object[] items = stack.popToMark();
        stack.push(container(new TreeDict()));
        setItems(items);
    }

    private void append(Object item) {
        add(listOnTop(), item);
    }

    private void appendAll(Object... items) {
        TreeList list = listOnTop();
        for (Object item : items) {
            add(list, item);
        }
    }

    private void add(TreeList list, Object item) {
        budget.take(SLOT);
        list.add(item);
        checkDepth(list);
    }

    private TreeList listOnTop() {
        if (stack.peek() instanceof TreeList list) {
            return list;
        }
        throw in.fail("item-of-no-list");
    }

    private void setItem() {
        Object value = stack.pop();
        Object key = stack.pop();
        setItems(key, value);
    }

    private void setItems(Object... keysAndValues) {
        if (!(stack.peek() instanceof TreeDict dict) || keysAndValues.length % 2 != 0) {
            throw in.fail("entry-of-no-dict");
        }
        for (int i = 0; i < keysAndValues.length; i += 2) {
            budget.take(2 * SLOT);
            dict.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        checkDepth(dict);
    }

    private void checkDepth(TreeContainer value) {
        if (value.depth() > deepest) {
            throw in.fail("deep", deepest);
        }
    }

    private void stackGlobal() {
        Object name = stack.pop();
        Object module = stack.pop();
        if (!(module instanceof String moduleName) || !(name instanceof String globalName)) {
            throw in.fail("name-no-text");
        }
        global(moduleName, globalName);
    }

    private void global(String module, String name) {
        Object found = PickleNames.find(module, name);
        if (found == null) {
            throw in.refuse(module + "." + name);
        }
        stack.push(found);
    }

    private void reduce() {
        Object arguments = stack.pop();
        Object callable = stack.pop();
        if (!(callable instanceof PickleGlobal global) || !(arguments instanceof TreeTuple tuple)) {
            throw in.fail("uncallable");
        }
        budget.take(CONTAINER);
        stack.push(global.call(tuple, context));
    }

    private void build() {
        Object state = stack.pop();
        Object value = stack.peek();
        if (value instanceof PickleBuildable buildable) {
            buildable.build(state, context);
        } else if (value instanceof NumericArray array) {
            NumpyGlobals.build(array, state, context);
        } else if (!(value instanceof TreeDict)) {
            throw in.fail("state-of-plain");
        }
    }
}
