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
  "$xml.Save($list);" ^
  "$trust = Join-Path $addons 'authaddin.json';" ^
  "if (Test-Path $trust) { try {" ^
  "  $all = Get-Content -Raw -Encoding UTF8 $trust | ConvertFrom-Json; $changed = $false;" ^
  "  if ($all.et) { foreach ($one in $all.et.PSObject.Properties) { if ($one.Value.name -eq 'canbao') { foreach ($flag in 'enable','isload') { if ($one.Value.PSObject.Properties[$flag] -and -not $one.Value.$flag) { $one.Value.$flag = $true; $changed = $true } } } } };" ^
  "  if ($changed) { Copy-Item -Force $trust ($trust + '.bak'); [IO.File]::WriteAllText($trust, ($all | ConvertTo-Json -Depth 16), (New-Object Text.UTF8Encoding $false)) }" ^
  "} catch { Write-Host ('authaddin.json: ' + $_.Exception.Message) } }"
if errorlevel 1 (
  echo 安装没有成功。请把 @FOLDER@ 文件夹和 publish.xml 复制到 %APPDATA%\kingsoft\wps\jsaddons
) else (
  echo 参保助手已安装。还有三步：
  echo 1. 打开 WPS 表格，再打开一个表。问是否信任、是否允许加载项“canbao”，点“允许”（信任）。
  echo 2. 把 WPS 全部关掉，再重新打开一次：第一次点了允许，要到下一次启动才出现选项卡。
  echo 3. 看到“参保助手”选项卡，点“一键校验”有反应，就好了。点了没反应，看 docs/wps.md 第七节。
)
pause
