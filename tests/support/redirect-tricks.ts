/** Ways in which a path that looks like ours can lead elsewhere, or do harm when it is followed. */
const HOSTS = ["evil.example", "evil.example/login", "127.0.0.1.evil.example", "user@evil.example"];

const PREFIXES = [
  "//",
  "///",
  "////",
  "/\\",
  "\\\\",
  "\\/",
  "/\\/",
  "/\t/",
  "/\n/",
  "/\r/",
  "\t//",
  " //",
  "/ /",
  "/\u0000/",
  "/\u200b//",
  "/.//",
  "/..//",
  "/a/..//",
  "/./\\",
  "/%09/",
  "/%5c",
  "/%5C%5C",
  "/%2f",
  "/%2F%2F",
  "http://",
  "https:/",
  "https:",
  "HTTPS://",
  "//\uff0e",
];

const SCHEMES = [
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  " javascript:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "blob:http://evil.example/1",
  "file:///etc/passwd",
  "//",
  "\\",
  "",
];

/** More than 120 forms. */
export const REDIRECT_TRICKS: readonly string[] = [
  ...PREFIXES.flatMap((prefix) => HOSTS.map((host) => prefix + host)),
  ...SCHEMES,
];
