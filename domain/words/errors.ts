import { words } from "./say";

/** What the server says when it cannot do what was asked: what happened, whether anything is lost, what to do. */
export const errorWords = words(
  {
    "error.bad-shape": "数据格式不正确（{field}）：{why}。没有保存任何内容，请改正后重试。",
    "error.bad-json": "不是有效的 JSON。没有保存任何内容，请检查后重试。",
    "error.not-signed-in":
      "请先登录：打开发给您的链接，或用账号密码登录。您已输入的内容仍保留在本机。",
    "error.round-not-ready": "本场还不能评分。{why}",
    "error.not-found": "找不到这个页面或内容。请检查地址，或从首页重新进入。",
    "error.too-large": "内容太大（最多 {max}）。请分成几次提交。",
    "error.no-files": "这里不接收文件。没有保存任何内容；要导入表格，请用“导入”页面。",
    "error.too-many": "操作太频繁，请等 {seconds} 秒后再试。已输入的内容仍保留。",
    "error.too-many-links":
      "从这里打开的无效链接太多了，请等 {minutes} 分钟再试。仍然有效的链接不受影响；链接已失效时，请向组委会要新的。",
    "error.same-id-other-command": "这个编号已用于另一条记录，没有重复保存。请刷新页面。",
    "error.starting": "系统正在启动，请稍候片刻。已输入的内容仍保留在本机，会自动重发。",
    "error.storage-full":
      "服务器磁盘已满，暂时无法保存。您的记录仍在本机，空间恢复后会自动发送。请通知管理员。",
    "error.storage-readonly": "服务器目前只读，暂时无法保存。您的记录仍在本机。请通知管理员。",
    "error.wrong-origin": "请求来自其他网站，已拒绝。请在本系统的页面中操作。",
    "error.method": "这个地址不支持该操作。",
    "error.wrong-password": "账号或密码不正确。请重试；忘记密码请联系管理员。",
    "error.link-used": "这个链接已经用过或已失效。请向组织者索取新链接。",
    "error.bug": "系统内部出错（编号 {requestId}）。已保存的内容不受影响，请重试或联系管理员。",
    "error.bad-file": "无法读取文件 {file}：{why}",
    "error.past-day": "{day} 已经过去，比赛不能移到那天。赛程没有改动，请选今天或以后的日期。",
    "error.stale": "这条内容刚被别人修改过。请看最新内容后再改，您的修改没有保存。",
  },
  {
    "error.bad-shape":
      "The data has a wrong form ({field}): {why}. Nothing was saved; correct it and try again.",
    "error.bad-json": "This is not valid JSON. Nothing was saved; check it and try again.",
    "error.not-signed-in":
      "Please sign in first: open the link you were given, or use your account and password. What you have entered is still on this device.",
    "error.round-not-ready": "This round cannot be judged yet. {why}",
    "error.not-found":
      "There is no such page or thing here. Check the address, or start again from the first page.",
    "error.too-large": "That is too large (at most {max}). Send it in several parts.",
    "error.no-files":
      "No files are taken here. Nothing was saved; to import a spreadsheet, use the import page.",
    "error.too-many":
      "Too many requests. Try again in {seconds} {seconds|second|seconds}; what you entered is kept.",
    "error.too-many-links":
      "Too many links that are not valid were opened from here. Try again in {minutes} {minutes|minute|minutes}. A link that is still valid works all the same; for a new one, ask the organisers.",
    "error.same-id-other-command":
      "This id already stands for something else; nothing was saved twice. Please reload the page.",
    "error.starting":
      "The system is starting. Wait a moment: what you entered is kept on this device and sent again by itself.",
    "error.storage-full":
      "The server's disk is full, so nothing can be saved now. Your entries stay on this device and are sent when there is room. Please tell the administrator.",
    "error.storage-readonly":
      "The server can only read at the moment. Your entries stay on this device. Please tell the administrator.",
    "error.wrong-origin":
      "The request came from another site and was refused. Please use this system's own pages.",
    "error.method": "This address does not take that kind of request.",
    "error.wrong-password":
      "The account or the password is not right. Try again, or ask an administrator for help.",
    "error.link-used":
      "This link was used already or is no longer valid. Ask the organiser for a new one.",
    "error.bug":
      "Something went wrong inside the system (number {requestId}). What was saved is safe; try again or tell the administrator.",
    "error.bad-file": "Cannot read the file {file}: {why}",
    "error.past-day":
      "{day} is over; no game can be moved there. The timetable has not changed; choose today or a later day.",
    "error.stale":
      "Somebody has just changed this. Look at the newest version first; your change was not saved.",
  },
);
