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
"%JAVA%" -Xlog:disable "-Dproxylens.home=%HERE%" --add-opens=java.base/java.nio=ALL-UNNAMED ^
    --module-path "%HERE%\lib\javafx" --add-modules javafx.controls %PROXYLENS_JAVA_OPTS% ^
    -cp "%HERE%\lib\*" org.proxylens.cli.Main %*
exit /b %ERRORLEVEL%
