@echo off
rem Installs the add-in for this user. UTF-8, so that the messages are readable.
chcp 65001 >nul
setlocal
set "HERE=%~dp0"
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$ErrorActionPreference = 'Stop';" ^
  "$addons = Join-Path $env:APPDATA 'kingsoft\wps\jsaddons';" ^
  "$list = Join-Path $addons 'publish.xml';" ^
  "New-Item -ItemType Directory -Force $addons | Out-Null;" ^
  "Get-ChildItem $addons -Directory -Filter 'canbao_*' | Remove-Item -Recurse -Force;" ^
  "Copy-Item -Recurse (Join-Path $env:HERE '@FOLDER@') $addons;" ^
  "$xml = New-Object System.Xml.XmlDocument;" ^
  "if (Test-Path $list) { Copy-Item -Force $list ($list + '.bak'); $xml.Load($list) } else { $xml.LoadXml('<jsplugins/>') };" ^
  "$root = $xml.DocumentElement;" ^
  "foreach ($old in @($root.SelectNodes('*[@name=''canbao'']'))) { [void]$root.RemoveChild($old) };" ^
  "$entry = $xml.CreateElement('jsplugin');" ^
  "foreach ($pair in @(@('name','canbao'), @('type','et'), @('url','@FOLDER@'), @('version','@VERSION@'), @('enable','enable_dev'), @('install','null'), @('customDomain',''))) { $entry.SetAttribute($pair[0], $pair[1]) };" ^
  "[void]$root.AppendChild($entry);" ^
  "$xml.Save($list)"
if errorlevel 1 (
  echo 安装没有成功。请把 @FOLDER@ 文件夹和 publish.xml 复制到 %APPDATA%\kingsoft\wps\jsaddons
) else (
  echo 参保助手已安装。重新打开 WPS 表格，就能看到“参保助手”选项卡。
)
pause
