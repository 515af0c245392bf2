/** Imported before everything else: the rest may use what an older Node does not have. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Leitai 需要 Node.js 20.19 或更新版本，这里是 ${process.versions.node}。请从 https://nodejs.org 安装。\n` +
      `Leitai needs Node.js 20.19 or newer; this is ${process.versions.node}. Install it from https://nodejs.org.`,
  );
  process.exit(1);
}
