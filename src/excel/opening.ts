/**
 * The first script of the page, on its own: it works where the others do not, and says after twenty seconds why they may not. Plain
 * enough for any browser.
 */
const PATIENCE_MS = 20_000;

const reasons = {
  noOffice:
    "没有读到 office.js。请检查：能不能用浏览器打开这个地址上的 help.html（服务器、网络、证书）；打不开的，请找管理员。",
  broken:
    "程序没有装全，或者这台电脑的 Office 自带的浏览器（WebView2、Safari）太旧。请更新 Office 和系统后再试；仍不行，请找管理员。",
  silent:
    "Excel 一直没有回应。请按回车键结束单元格编辑、关闭打开的对话框；没有的，请关闭面板重新打开，或重新启动 Excel。",
};

let failure = "";
window.addEventListener("error", (event) => {
  failure = failure || event.message || "";
});

setTimeout(() => {
  const opening = document.getElementById("opening");
  // Whatever is shown by then says itself what it waits for.
  if (opening === null) return;
  const why = !("Office" in window) ? reasons.noOffice : failure !== "" ? reasons.broken : reasons.silent;
  const text = document.createElement("p");
  text.setAttribute("role", "alert");
  text.textContent = why;
  opening.appendChild(text);
  if (failure === "") return;
  const detail = document.createElement("small");
  detail.textContent = failure;
  opening.appendChild(detail);
}, PATIENCE_MS);

export {};
