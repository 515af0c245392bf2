import { words } from "./say";

/** A page at which somebody works, on a device that was signed out: what became of the work, and whom to ask. */
export const signedOutWords = words(
  {
    "signed-out.title": "本机已被退出登录",
    "signed-out.why":
      "从现在起不再提交任何内容。已填写的都存在本机，没有丢。要继续，请向组委会工作人员要新的登录码，用本机打开后回到本页。",
    "signed-out.page":
      "本页内容已隐藏，填写了还没有保存的内容留在本页，请不要关闭或刷新。请重新登录；用链接登录的，请向组委会工作人员要新的链接，用本机打开后回到本页。",
    "signed-out.waiting": "还有 {n} 条没有提交，登录后会自动补交，请不要关闭本页。",
    "signed-out.sign-in": "重新登录",
    "signed-out.again": "已重新登录，继续",
    "signed-out.round-over": "本场已结束，谢谢您！",
    "signed-out.round-over.in": "评分表不再改动，可以关闭本页。",
    "signed-out.round-over.out": "本机已退出登录，不再提交任何内容，可以关闭本页。",
    "signed-out.round-over.desk":
      "本机已退出登录。如需更正成绩，请向组委会工作人员要新的裁判长登录码，打开后在本页申请更正。",
    "signed-out.game-over": "记录表已签字，本机已退出登录，谢谢！",
    "signed-out.game-over.why": "如需更正，请由组织者重新打开记录表，并要一个新的登录码。",
  },
  {
    "signed-out.title": "This device has been signed out",
    "signed-out.why":
      "Nothing is sent from here any more. All that was entered is kept on this device; nothing is lost. To go on, ask an organiser for a new sign-in code, open it on this device and come back to this page.",
    "signed-out.page":
      "This page is hidden; what you typed and did not save stays behind it, so do not close or reload it. Sign in again; if you came by a link, ask the organisers for a new one, open it on this device and come back here.",
    "signed-out.waiting":
      "{n} {n|entry has|entries have} not been sent; {n|it goes|they go} out after signing in. Keep this page open.",
    "signed-out.sign-in": "Sign in again",
    "signed-out.again": "I have signed in, go on",
    "signed-out.round-over": "The round is over, thank you!",
    "signed-out.round-over.in": "Sheets change no more. You may close this page.",
    "signed-out.round-over.out":
      "This device is signed out and sends nothing any more. You may close this page.",
    "signed-out.round-over.desk":
      "This device is signed out. For a correction ask an organiser for a new sign-in code of the head judge, open it and ask for the correction here.",
    "signed-out.game-over": "The score sheet is signed and this device is signed out, thank you!",
    "signed-out.game-over.why":
      "For a correction an organiser reopens the score sheet and gives you a new sign-in code.",
  },
);
