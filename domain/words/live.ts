import { words } from "./say";

export const liveWords = words(
  {
    "live.fresh.live": "直播",
    "live.fresh.behind": "正在追赶",
    "live.fresh.offline": "已断开 · {age}前的数据",
    "live.fresh.saved": "已同步 · 全部保存",
    "live.fresh.waiting": "{n} 条待发",
    "live.fresh.unsent": "离线 {age} · {n} 条待发，请继续记录",
    "live.age.seconds": "{n} 秒",
    "live.age.minutes": "{n} 分钟",
    "live.screens": "全部大屏",
    "live.full-screen": "全屏显示",
    "live.record": "下载公开记录",
    "live.record.verify": "自己核对",
  },
  {
    "live.fresh.live": "Live",
    "live.fresh.behind": "Catching up",
    "live.fresh.offline": "No contact · as of {age} ago",
    "live.fresh.saved": "All saved",
    "live.fresh.waiting": "{n} waiting",
    "live.fresh.unsent": "Offline {age} · {n} waiting, keep going",
    "live.age.seconds": "{n} s",
    "live.age.minutes": "{n} min",
    "live.screens": "All big screens",
    "live.full-screen": "Full screen",
    "live.record": "Download the public record",
    "live.record.verify": "Check it yourself",
  },
);
