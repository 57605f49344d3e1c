/** What a server has to say with each file that it hands out, and the same as configurations of nginx and IIS. */

/** Files whose content changes under the same name: asked for anew each time, answered by 304 where they are the same. */
const FRESH = "no-cache";
/** Microsoft's own scripts and pictures, which change with a version of the add-in only. */
const A_DAY = "public, max-age=86400";

export const HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  // Excel on the web shows the pane in a frame; nobody else may.
  "Content-Security-Policy":
    "frame-ancestors 'self' https://*.office.com https://*.officeapps.live.com https://*.sharepoint.com https://*.cloud.microsoft https://*.officewebapps.cn https://*.sharepoint.cn",
};

/** By the end of the name. Servers of offices have been met that know neither. */
export const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  png: "image/png",
  md: "text/plain; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  "7z": "application/x-7z-compressed",
  zip: "application/zip",
};

export const cacheOf = (path: string): string =>
  /^(?:office-js|assets|images)\//.test(path) ? A_DAY : FRESH;

/** @param path where on the server the files lie, such as `/canbao/` */
export function nginxConfiguration(host: string, path: string): string {
  const { hostname, port } = new URL(`https://${host}`);
  const headers = Object.entries(HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`);
  const types = Object.entries(TYPES).map(([end, type]) => `        ${type.split(";")[0]} ${end};`);
  const shared = (indent: string, cache: string) =>
    [...headers, `add_header Cache-Control "${cache}" always;`].map((line) => indent + line).join("\n");
  return `# 参保助手：nginx 的配置。改三处：证书两行、root 一行；检查用 nginx -t，生效用 nginx -s reload。
server {
    listen ${port === "" ? 443 : port} ssl;
    server_name ${hostname};
    ssl_certificate     /etc/nginx/certs/canbao.crt;   # 改成本单位的证书（含中间证书）
    ssl_certificate_key /etc/nginx/certs/canbao.key;
    ssl_protocols TLSv1.2 TLSv1.3;

    # 这个文件夹里放 site 里的全部文件
    root /var/www/canbao-site;
    charset utf-8;
    charset_types text/javascript application/json application/xml text/plain;
    etag on;
    gzip on;
    gzip_types text/javascript application/json application/xml;

    types {
${types.join("\n")}
    }

    location ${path} {
${shared("        ", FRESH)}
    }
    location ~ ^${path}(office-js|assets|images)/ {
${shared("        ", A_DAY)}
    }
}
`;
}

export function iisConfiguration(): string {
  const types = Object.entries(TYPES).map(
    ([end, type]) =>
      `      <remove fileExtension=".${end}" /><mimeMap fileExtension=".${end}" mimeType="${type}" />`,
  );
  const headers = Object.entries(HEADERS).map(
    ([name, value]) => `        <add name="${name}" value="${value}" />`,
  );
  const daily = ["office-js", "assets", "images"].map(
    (folder) => `  <location path="${folder}">
    <system.webServer>
      <staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="1.00:00:00" /></staticContent>
    </system.webServer>
  </location>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- 参保助手：IIS 的配置，已放在 site 文件夹里，和文件一起复制即可。网站要绑定 https 和本单位的证书。 -->
<configuration>
  <system.webServer>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
${types.join("\n")}
    </staticContent>
    <httpProtocol>
      <customHeaders>
${headers.join("\n")}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${daily.join("\n")}
</configuration>
`;
}
