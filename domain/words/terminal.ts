import { words } from "./say";

/** What the program says to the person who starts it. */
export const terminalWords = words(
  {
    "terminal.ready": "擂台已就绪：{address}",
    "terminal.links": "一次性登录链接（每次启动重新生成，用过即失效）：",
    "terminal.stopping": "正在停止…",
    "terminal.damaged":
      "数据库 {file} 已损坏（{why}）。没有改动任何内容。请用备份恢复：npm run -s leitai -- restore 备份文件",
    "terminal.port-taken":
      "端口 {port} 已被占用。请停止占用它的程序，或换一个端口：PORT=3001 npm start",
    "terminal.data-in-use":
      "数据目录 {folder} 正被另一个程序使用。请先停止它，或用 LEITAI_DATA 指定另一个目录。",
    "terminal.bad-setting": "设置有误：{why}",
  },
  {
    "terminal.ready": "Leitai is ready: {address}",
    "terminal.links": "One-time sign-in links (new at every start, gone once used):",
    "terminal.stopping": "Stopping…",
    "terminal.damaged":
      "The database {file} is damaged ({why}). Nothing was changed. Restore a backup: npm run -s leitai -- restore FILE",
    "terminal.port-taken":
      "Port {port} is taken. Stop the program that uses it, or choose another port: PORT=3001 npm start",
    "terminal.data-in-use":
      "The data directory {folder} is in use by another program. Stop it first, or name another directory with LEITAI_DATA.",
    "terminal.bad-setting": "A setting cannot be used: {why}",
  },
);
