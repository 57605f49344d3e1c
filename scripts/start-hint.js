console.log(
  [
    "工作台（在浏览器里打开表格和检查面板）还没有做好，将在下一个版本提供。",
    "现在可以在终端里检查文件：",
    "  npm run --silent sample -- out                生成示例工作簿",
    "  npm run --silent check -- out/花名册-有错.xlsx  检查其中一个",
  ].join("\n"),
);
