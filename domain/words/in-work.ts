import { words } from "./say";

/** What the office works on beside what everybody sees: seasons and festivals, one after the other. */
export const inWorkWords = words(
  {
    "in-work.now": "正在处理：{name}",
    "in-work.shown": "公众看到的是“{name}”",
    "in-work.none-shown": "公众还看不到",
    "in-work.season.public":
      "公众看到的就是这个赛季。在您撤下它或发布另一个赛季之前，它一直公开；处理别的赛季不影响它。",
    "in-work.season.choose.what": "办公室里所有人都会改为处理这个赛季，不只是您；公众看到的不变。",
    "in-work.season.other": "公众现在看到的是“{name}”。发布这个赛季前，它一直公开。",
    "in-work.season.replaces":
      "发布这个赛季，“{name}”就同时从公众页面撤下：它的赛程、比赛、直播和日历公众都看不到了，数据全部保留。",
    "in-work.season.live": "“{name}”有 {n} 场比赛正在进行，记录台可以继续记录，观众看不到。",
    "in-work.season.agree": "用这个赛季取代“{name}”",
    "in-work.festival.public":
      "公众看到的就是这届艺术季。在您隐藏它或发布另一届之前，它一直公开；处理别的届不影响它。",
    "in-work.festival.choose.what": "只影响办公室的页面，公众看到的不变。",
    "in-work.festival.other": "公众现在看到的是“{name}”。发布这一届前，它一直公开。",
    "in-work.festival.replaces":
      "发布这一届，“{name}”就同时从公众页面撤下：它的节目单、直播和成绩公众都看不到了，数据全部保留。",
    "in-work.festival.live": "“{name}”有 {n} 场正在评审，评委可以继续评分，观众看不到。",
    "in-work.festival.agree": "用这一届取代“{name}”",
    "in-work.plan": "公众看到的是另一个赛季。时间表要和这个赛季一起发布，请在赛季页面上决定。",
    "in-work.plan.open": "去赛季页面发布",
    "registry.refusal.season-shown":
      "没有改动：公众看到的是“{name}”，同一时间只公开一个赛季。请先撤下它，或勾选由这个赛季取代它。",
    "registry.refusal.festival-shown":
      "没有改动：公众看到的是“{name}”，同一时间只公开一届艺术季。请先隐藏它，或勾选由这一届取代它。",
  },
  {
    "in-work.now": "In work: {name}",
    "in-work.shown": "The public sees {name}",
    "in-work.none-shown": "The public does not see it yet",
    "in-work.season.public":
      "This is the season that the public sees. It stays public until you take it off or publish another one; working on another season changes nothing.",
    "in-work.season.choose.what":
      "Everybody in the office will work on this season, not only you; what the public sees stays as it is.",
    "in-work.season.other":
      "The public sees {name}, and goes on seeing it until this season is published.",
    "in-work.season.replaces":
      "Publishing this season takes {name} off the public pages: its fixtures, games, live pages and calendars. All its data stays.",
    "in-work.season.live":
      "{n} {n|game|games} of {name} {n|is|are} on: the tables go on scoring, spectators no longer see it.",
    "in-work.season.agree": "This season takes the place of {name}",
    "in-work.festival.public":
      "This is the festival that the public sees. It stays public until you hide it or publish another one; working on another festival changes nothing.",
    "in-work.festival.choose.what":
      "Concerns the office only: what the public sees stays as it is.",
    "in-work.festival.other":
      "The public sees {name}, and goes on seeing it until this festival is published.",
    "in-work.festival.replaces":
      "Publishing this festival takes {name} off the public pages: its programme, live pages and results. All its data stays.",
    "in-work.festival.live":
      "{n} {n|round|rounds} of {name} {n|is|are} on: the judges go on marking, spectators no longer see it.",
    "in-work.festival.agree": "This festival takes the place of {name}",
    "in-work.plan":
      "The public sees another season. The timetable is published together with this season, which is decided on the season's page.",
    "in-work.plan.open": "To the season's page",
    "registry.refusal.season-shown":
      "Nothing was changed: the public sees {name}, and one season is public at a time. Take it off first, or tick that this season takes its place.",
    "registry.refusal.festival-shown":
      "Nothing was changed: the public sees {name}, and one festival is public at a time. Hide it first, or tick that this festival takes its place.",
  },
);
