@echo off
rem Starts ProxyLens with the Java it finds: JAVA_HOME first, then the PATH.
rem PROXYLENS_JAVA_OPTS holds further options for Java, such as -Xmx8g.
setlocal
for %%I in ("%~dp0..") do set "HERE=%%~fI"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>nul
if errorlevel 1 (
    echo proxylens: no Java found. Install Java 17 or newer, or let JAVA_HOME name its folder. 1>&2
    exit /b 1
)
rem The line that matters reads: openjdk version "17.0.15" 2025-04-15
set "FULL="
for /f "tokens=2,3" %%U in ('""%JAVA%" -version 2^>^&1"') do if "%%U"=="version" set "FULL=%%~V"
set "VERSION=17"
if defined FULL for /f "delims=.+-_" %%M in ("%FULL%") do set "VERSION=%%M"
if %VERSION% LSS 17 (
    echo proxylens: this needs Java 17 or newer, and the one found is Java %FULL%. Let JAVA_HOME name a newer one. 1>&2
    exit /b 1
)
set "KIND=window"
for %%C in (-h --help -V --version info srcc explain heatmap scatter pareto loss rank-proxies adapt plan report compare threshold multiples costs new-device convert generate-completion) do if "%~1"=="%%C" set "KIND=quick"
for %%C in (study measure remeasure export) do if "%~1"=="%%C" set "KIND=long"
set "MORE="
if %VERSION% GEQ 23 set "MORE=--sun-misc-unsafe-memory-access=allow"
if %KIND%==window goto window
if %KIND%==quick set "MORE=%MORE% -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
rem Both compilers, but not the collector that takes twice the memory.
if "%~1"=="study" set "MORE=%MORE% -XX:+UseSerialGC"
if %VERSION% GEQ 22 set "MORE=%MORE% --enable-native-access=ALL-UNNAMED"
set "ARCHIVE=%HERE%\lib\proxylens.jsa"
goto run
:window
rem The first compiler alone: the other competes with the start for the processors (docs/performance.md).
set "MORE=%MORE% --add-modules javafx.controls -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if %VERSION% GEQ 22 set "MORE=%MORE% --enable-native-access=ALL-UNNAMED,javafx.graphics"
set MORE=--module-path "%HERE%\lib\javafx" %MORE%
set "ARCHIVE=%HERE%\lib\proxylens-window.jsa"
:run
if exist "%ARCHIVE%" set MORE="-XX:SharedArchiveFile=%ARCHIVE%" %MORE%
"%JAVA%" -Xlog:disable -XX:-UsePerfData "-Dproxylens.home=%HERE%" --add-opens=java.base/java.nio=ALL-UNNAMED ^
    %MORE% %PROXYLENS_JAVA_OPTS% -cp "%HERE%\lib\*" org.proxylens.cli.Main %*
exit /b %ERRORLEVEL%
