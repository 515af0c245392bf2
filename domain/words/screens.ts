import { words } from "./say";

/** Big screens: the list of them, and a hall's own. */
export const screenWords = words(
  {
    "screens.title": "大屏",
    "screens.intro":
      "在大屏的浏览器里输入地址（或扫码）打开，再按全屏。断电重开，同一个地址会回到同一个画面。",
    "screens.halls": "场馆大屏",
    "screens.halls.how":
      "每块屏设一次就够：地址固定，赛前显示下一场，开始后自动切到直播，结束后显示结果。",
    "screens.halls.none": "还没有场馆。录入场馆后，这里会给出每块屏的固定地址。",
    "screens.halls.idle": "今天没有安排的场馆（{n}）",
    "screens.day": "今天的比赛和演出",
    "screens.day.none": "今天没有排定的比赛或演出。",
    "screens.pages": "随时可以放的页面",
    "screens.page.standings": "积分榜与淘汰赛对阵",
    "screens.page.draw": "分组抽签结果",
    "screens.page.draw-show": "分组抽签大屏（逐球揭晓）",
    "screens.open": "全屏打开",
    "screens.qr": "{name}的二维码",
    "screens.description": "今天能放上大屏的全部画面：各场馆的固定地址、比赛、演出、积分榜和抽签。",
    "screens.hall.title": "{hall} 大屏",
    "screens.hall.description": "{hall}的大屏：正在进行的比赛或演出，之前是下一场，之后是结果。",
    "screens.next": "下一场",
    "screens.nothing": "今天这里没有安排",
    "screens.today": "今天",
    "screens.on": "正在进行",
    "screens.over": "已结束",
  },
  {
    "screens.title": "Big screens",
    "screens.intro":
      "Type the address into the screen's browser (or scan the code), then make it full screen. After a power cut the same address brings back the same picture.",
    "screens.halls": "Hall screens",
    "screens.halls.how":
      "Set a screen once: its address stays. It shows what comes next, goes live by itself when that begins, and then shows the result.",
    "screens.halls.none": "No venues yet. Once there are some, each screen's address stands here.",
    "screens.halls.idle": "Halls without anything today ({n})",
    "screens.day": "Today's games and rounds",
    "screens.day.none": "No game or round is planned for today.",
    "screens.pages": "Pages for any time",
    "screens.page.standings": "Standings and bracket",
    "screens.page.draw": "The draw of the groups, as it came out",
    "screens.page.draw-show": "The draw on the big screen, ball by ball",
    "screens.open": "Open full screen",
    "screens.qr": "QR code of {name}",
    "screens.description":
      "All that can be put on a big screen today: an address for each hall, games, rounds, standings and draw.",
    "screens.hall.title": "{hall} on the big screen",
    "screens.hall.description":
      "The screen of {hall}: the game or round that is on, before it what comes next, after it the result.",
    "screens.next": "Next",
    "screens.nothing": "Nothing is planned here today",
    "screens.today": "Today",
    "screens.on": "On now",
    "screens.over": "Over",
  },
);
