#!/bin/sh
# 在 Linux（麒麟、统信等）上为当前用户安装参保助手。不需要管理员权限：sh install.sh
set -eu

name=canbao
folder="@FOLDER@"
entry='@ENTRY@'

here=$(cd "$(dirname "$0")" && pwd)
addons="$HOME/.local/share/Kingsoft/wps/jsaddons"
list="$addons/publish.xml"

mkdir -p "$addons"
for old in "$addons/${name}"_*; do
  case "$old" in "$addons/$folder") ;; *) rm -rf "$old" ;; esac
done
rm -rf "${addons:?}/$folder"
cp -R "$here/$folder" "$addons/$folder"

# 别的加载项的登记要留下，只换掉自己的。
others=""
if [ -f "$list" ]; then
  cp "$list" "$list.bak"
  others=$(sed -e "s/<jsplugin[a-z]* [^>]*name=\"$name\"[^>]*\/>//g" "$list" |
    tr -d '\r' | tr '\n' ' ' | sed -e 's/.*<jsplugins[^>]*>//' -e 's/<\/jsplugins>.*//' -e 's/^ *//' -e 's/ *$//')
fi
{
  printf '<jsplugins>\n'
  [ -z "$others" ] || printf '  %s\n' "$others"
  printf '  %s\n</jsplugins>\n' "$entry"
} >"$list.new"
mv "$list.new" "$list"
echo "参保助手已装到 $addons/$folder"

# WPS 把是否信任记在这里：以前点过“不允许”的，改成允许。没有这一条的，WPS 第一次装入时会问。
trust="$addons/authaddin.json"
if [ -f "$trust" ] && command -v python3 >/dev/null; then
  cp "$trust" "$trust.bak"
  python3 - "$trust" "$name" 2>/dev/null <<'PYTHON' || cp "$trust.bak" "$trust"
import json, sys
path, name = sys.argv[1:]
with open(path, encoding="utf-8-sig") as file:
    trust = json.load(file)
for key, entry in trust.get("et", {}).items():
    if isinstance(entry, dict) and entry.get("name") == name:
        for switch in ("enable", "isload"):
            if switch in entry:
                entry[switch] = True
with open(path, "w", encoding="utf-8") as file:
    json.dump(trust, file, ensure_ascii=False, indent=4)
PYTHON
fi

# WPS for Linux 的加载项总开关由管理员打开。
for ini in "$@" /opt/kingsoft/wps-office/office6/cfgs/oem.ini \
  /opt/apps/cn.wps.wps-office*/files/kingsoft/wps-office/office6/cfgs/oem.ini; do
  [ -f "$ini" ] || continue
  if grep -Eiq '^[[:space:]]*JsApiPlugin[[:space:]]*=[[:space:]]*true' "$ini"; then
    echo "打开 WPS 表格，再打开一个表；问是否信任加载项 canbao，点“允许”。然后关掉 WPS，重新打开 WPS 表格一次，就能看到“参保助手”选项卡。"
    exit 0
  fi
  echo "还差一步：请管理员在 $ini 的 [Support] 一节里加上一行"
  echo "JsApiPlugin=true"
  echo "保存后重新打开 WPS 表格。"
  exit 0
done
echo "没有找到 WPS 的配置文件 oem.ini。请确认已安装 WPS；看不到“参保助手”选项卡时，请管理员在 oem.ini 的 [Support] 一节里加上 JsApiPlugin=true。"
