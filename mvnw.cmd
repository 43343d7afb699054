@REM Finds a JDK that can build Waymark, then runs Maven by the unchanged wrapper in .mvn\wrapper: some of the plugins
@REM run inside Maven's own JVM and need a new one, whatever "java" means here. JAVA_HOME, when new enough, wins.
@ECHO OFF
SETLOCAL ENABLEEXTENSIONS DISABLEDELAYEDEXPANSION
SET "REQUIRED=25"
SET "FOUND="

IF DEFINED JAVA_HOME CALL :consider "%JAVA_HOME%"
IF NOT DEFINED FOUND FOR /F "tokens=1* delims==" %%A IN ('java -XshowSettings:properties -version 2^>^&1 ^| findstr /C:"java.home ="') DO (
  FOR /F "tokens=*" %%H IN ("%%B") DO CALL :consider "%%H"
)
FOR %%P IN (
  "%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu"
  "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks"
  "%USERPROFILE%\.sdkman\candidates\java" "%USERPROFILE%\scoop\apps"
) DO IF NOT DEFINED FOUND IF EXIST "%%~P" FOR /D %%H IN ("%%~P\*") DO (
  CALL :consider "%%~H"
  CALL :consider "%%~H\current"
)
IF NOT DEFINED FOUND (
  ECHO Waymark needs a JDK of version %REQUIRED% or newer, and none was found on this machine. 1>&2
  ECHO Install one, for example Eclipse Temurin from https://adoptium.net, or set JAVA_HOME to the one you have. 1>&2
  EXIT /B 1
)
SET "JAVA_HOME=%FOUND%"

@REM the wrapper's own first lines, with this script's place, so that it finds its settings where they usually lie
SET "MAVEN_COMMAND="
SET "PSModulePath="
FOR /F "usebackq tokens=1* delims==" %%A IN (`powershell -noprofile "& {$scriptDir='%~dp0'; $script='mvnw.cmd'; icm -ScriptBlock ([Scriptblock]::Create((Get-Content -Raw '%~dp0.mvn\wrapper\mvnw.cmd'))) -NoNewScope}"`) DO (
  IF "%%A"=="MVN_CMD" (SET "MAVEN_COMMAND=%%B") ELSE IF "%%B"=="" (ECHO %%A) ELSE (ECHO %%A=%%B)
)
IF NOT DEFINED MAVEN_COMMAND (
  ECHO Cannot start Maven from the wrapper. 1>&2
  EXIT /B 1
)
CALL "%MAVEN_COMMAND%" %*
EXIT /B %ERRORLEVEL%

:consider
IF DEFINED FOUND EXIT /B 0
IF NOT EXIST "%~1\bin\javac.exe" EXIT /B 0
IF NOT EXIST "%~1\release" EXIT /B 0
FOR /F "tokens=2 delims==" %%V IN ('findstr /B "JAVA_VERSION=" "%~1\release"') DO FOR /F "tokens=1 delims=." %%M IN (%%V) DO (
  IF %%M GEQ %REQUIRED% SET "FOUND=%~1"
)
EXIT /B 0
