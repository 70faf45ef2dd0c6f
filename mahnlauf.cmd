@echo off
rem Starts mahnlauf on Windows. Best effort: written beside the script "mahnlauf", which is the one
rem that is tested, and not run on Windows by us. It builds only where no jar is there yet: delete
rem the folder target to have it built anew. It keeps no archive of loaded classes.
rem JAVA_HOME: the JDK to use. MAHNLAUF_JAVA_OPTS: further options for Java, the last word.
setlocal
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "JAR=%ROOT%\target\mahnlauf.jar"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo mahnlauf: no Java found. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
    exit /b 2
)

if exist "%JAR%" goto start
where mvn >nul 2>&1
if errorlevel 1 (
    echo mahnlauf: no mvn on the PATH, and it must be built first. Install Maven 3.8 or newer. 1>&2
    exit /b 2
)
echo mahnlauf: building once with Maven, this takes a minute ... 1>&2
pushd "%ROOT%"
call mvn -q -B "-Dmaven.test.skip=true" package 1>&2
popd
if not exist "%JAR%" (
    echo mahnlauf: the build failed, nothing was done. The lines above say why. 1>&2
    exit /b 2
)

:start
"%JAVA%" -XX:+UseSerialGC -XX:-UsePerfData -XX:+ExitOnOutOfMemoryError ^
    -XX:+DisplayVMOutputToStderr -Djava.awt.headless=true -Dh2.bindAddress=127.0.0.1 ^
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
    -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 %MAHNLAUF_JAVA_OPTS% ^
    "-Dmahnlauf.root=%ROOT%" -jar "%JAR%" %*
exit /b %errorlevel%
