@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Starts Bascule from its sources on Windows: finds a JDK 25 or newer, builds when nothing is built yet, then runs it.
setlocal EnableExtensions EnableDelayedExpansion
set "root=%~dp0"
set "layout=%root%installers\target\bascule"
set "jdk="

call :consider "%BASCULE_JAVA_HOME%"
call :consider "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :consider "%%~dpj.."
for %%p in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
    for /d %%j in ("%%~p\*") do call :consider "%%j"
)
if not defined jdk (
    echo bascule: no JDK 25 or newer was found; install one ^(Temurin 25, say^) or set JAVA_HOME to the folder of one you have. 1>&2
    exit /b 1
)

if not exist "%layout%\classpath" (
    where mvn >nul 2>nul
    if errorlevel 1 (
        echo bascule: Maven is needed to build Bascule and no mvn is on the PATH; install Maven 3.8 or newer. 1>&2
        exit /b 1
    )
    echo Building Bascule ^(only now; after changing a source run mvn package^) ... 1>&2
    if not exist "%root%target" mkdir "%root%target"
    pushd "%root%"
    set "JAVA_HOME=%jdk%"
    call mvn -q -B -DskipTests -Dspotless.check.skip=true package >"%root%target\build.log" 2>&1
    set "built=!errorlevel!"
    popd
    if not "!built!" == "0" (
        echo bascule: the build failed, so there is nothing to start; the whole log is %root%target\build.log 1>&2
        exit /b 1
    )
)

setlocal DisableDelayedExpansion
"%jdk%\bin\java" -XX:+UseSerialGC -XX:SoftRefLRUPolicyMSPerMB=10 -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Dprism.disableRegionCaching=true --enable-native-access=ALL-UNNAMED,javafx.graphics ^
    --module-path "%layout%\javafx" --add-modules javafx.controls,javafx.swing -cp "%layout%\lib\*" dev.bascule.app.Main %*
exit /b %errorlevel%

rem Takes the folder %1 as the JDK if none is taken yet and its release file names Java 25 or newer.
:consider
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==." %%v in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
    set "feature=%%~v"
    set "feature=!feature:"=!"
    if !feature! geq 25 set "jdk=%~f1"
)
exit /b 0
