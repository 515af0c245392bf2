import { type Facts, fill, LANGS, words } from "./say";

/** The command line in words: what each command does, and why one did not do it. */
export const commandLineWords = words(
  {
    "cli.usage": "用法：npm run -s leitai -- 命令 …",
    "cli.usage.notes":
      "结果以 JSON 写到标准输出，错误写到标准错误。退出码：0 完成，1 被规则拒绝，2 输入有误。FILE 可以是 .json（一例，或由各例组成的列表）、每行一例的 .jsonl，或用 - 读标准输入。",
    "cli.does.standings": "小组排名，并说明同分球队的先后理由",
    "cli.does.scenarios": "未赛完小组的形势：各队各名次的可能性，以及需要净胜几分",
    "cli.does.boxscore": "由比赛日志或逐条记录算出技术统计",
    "cli.does.draw": "抽签分组或抽出场顺序，附可重放的记录",
    "cli.does.tally": "由评委的分数算出得分、名次和奖项，并说明先后理由；--lint 只检查规则",
    "cli.does.fixtures": "排出对阵：单（双）循环或淘汰赛",
    "cli.does.schedule": "为一个赛季排出日程：时间、场馆和场地，并说明代价",
    "cli.does.link": "生成一次性登录链接：admin、organiser、official、judge、head-judge、manager",
    "cli.does.log-export": "导出一场比赛的日志，每行一条",
    "cli.does.log-verify": "核对日志的哈希链和评分凭证；不给文件则核对整个数据库",
    "cli.does.backup": "在线备份到文件，附清单",
    "cli.does.restore": "核对备份并恢复，旧数据留在旁边",
    "cli.does.import-teams": "由表格（.xlsx、.csv）导入球队和队员，附逐行报告",
    "cli.does.import-entries": "由表格（.xlsx、.csv）导入节目，附逐行报告",
    "cli.does.demo": "把示例赛季载入空数据库",
    "cli.does.schema": "打印一个命令读写内容的 JSON Schema",
    "cli.does.help": "显示这份说明",

    "cli.unknown-command": "没有“{command}”这个命令。运行 leitai help 查看全部命令。",
    "cli.unknown-option": "{command} 没有 {option} 这个选项。运行 leitai help 查看用法。",
    "cli.option-value": "选项 {option} 的值不正确：{why}",
    "cli.missing-argument": "缺少 {argument}。用法：leitai {usage}",
    "cli.extra-argument": "多余的参数“{argument}”。用法：leitai {usage}",
    "cli.bad-setting": "环境变量不能使用：{why}",
    "cli.why.no-value": "没有给出值（以 - 开头的值用等号写在选项后面）",
    "cli.why.flag": "不带值",
    "cli.import-no-target": "没有编号为 {id} 的{kind}。有：{known}",
    "cli.import-season": "赛季",
    "cli.import-contest": "比赛项目",
    "cli.import-errors": "{file} 有 {n} 处错误，没有写入任何内容。逐行报告见标准输出。",
    "cli.why.role": "应为 admin、organiser、official、judge、head-judge 或 manager",
    "cli.why.hash": "应为 64 位十六进制数",
    "cli.why.receipt": "应为回执的前 8 到 64 位十六进制数",
    "cli.why.no-round": "只有评分场次的记录才有回执",
    "cli.why.whole-number": "应为整数，且不超出范围",
    "cli.why.seconds": "应为大于 0 的秒数，如 10 或 0.5",
    "cli.why.one-worker": "有 --iterations 时只能用一个线程，结果才处处相同",
    "cli.why.stream": "应写成 game/编号",
    "cli.why.not-this-role": "这种身份的链接不用这个选项",

    "cli.round-open": "第 {round} 轮还有比赛没有胜者：打完一轮才能编排下一轮。",
    "cli.plan-breaks-rules":
      "没有找到不违反规则的日程：写出的这一份违反 {n} 处。可以延长 --seconds，或放宽要求。",
    "cli.team": "{id} 号队",
    "cli.venue": "{id} 号馆",
    "cli.day": "第 {id} 天",
    "cli.game": "第 {id} 场",
    "cli.no-new-pairing": "第 {round} 轮已无法编排：怎样配对都会有球队重复相遇或再次轮空。",
    "cli.only-here": "（这一处能解开；整个赛季还没有找到可行的赛程）",
    "cli.no-such-file": "找不到文件 {file}。",
    "cli.no-such-folder": "{file} 所在的文件夹不存在。请先建立它。",
    "cli.is-folder": "{file} 是文件夹，不是文件。",
    "cli.no-permission": "没有权限使用 {file}。",
    "cli.unreadable": "无法使用 {file}：{why}",
    "cli.no-room": "磁盘已满，无法写入 {file}。没有改动任何内容。",
    "cli.too-large": "{file} 太大（最多 {max} MB）。请分成几个文件。",
    "cli.empty": "{file} 是空的。",
    "cli.empty-list": "{file} 里的列表是空的，没有可以计算的内容。",
    "cli.not-utf8": "{file} 不是 UTF-8 编码（可能是 GBK 或 UTF-16）。请另存为 UTF-8。",
    "cli.not-json": "{file} 第 {line} 行第 {column} 列不是有效的 JSON。",
    "cli.too-deep": "{file} 的嵌套层次太深。",
    "cli.bad-shape": "{file} 中 {path} 不正确：{why}。",
    "cli.whole": "整个内容",
    "cli.at-line": "第 {line} 行",
    "cli.at-case": "第 {n} 例",
    "cli.cases":
      "reads 和 writes 是一例的结构。.json 文件也可以是由各例组成的列表，回答同样是列表；.jsonl 文件每行一例，每行一个回答。有错的一例由错误说明代替，其余照常。不认识的字段不起作用，会在标准错误中列出。",
    "cli.ignored": "{file} 中有不认识的字段，没有起作用：{keys}。",
    "cli.ignored.near": "是不是 {near}？",
    "cli.ignored.times": "共 {n} 处",
    "cli.ignored.more": "另有 {n} 个",
    "cli.standard-input": "标准输入",

    "cli.issue.missing": "缺少这一项",
    "cli.issue.type": "应为{expected}，实际是{received}",
    "cli.issue.value": "应为以下之一：{values}",
    "cli.issue.empty": "不能为空",
    "cli.issue.fewer": "至少 {n} 项",
    "cli.issue.more": "最多 {n} 项",
    "cli.issue.shorter": "至少 {n} 个字符",
    "cli.issue.longer": "最多 {n} 个字符",
    "cli.issue.smaller": "不能小于 {n}",
    "cli.issue.larger": "不能大于 {n}",
    "cli.issue.keys": "不认识的字段：{keys}",
    "cli.issue.form": "格式不正确",
    "cli.type.string": "文本",
    "cli.type.number": "数字",
    "cli.type.int": "整数",
    "cli.type.boolean": "true 或 false",
    "cli.type.array": "列表",
    "cli.type.object": "对象",
    "cli.type.null": "null",

    "cli.method-unsupported": "还不支持评分办法 {method}。目前支持：{supported}。",
    "cli.rules-open": "规则有 {count} 处行不通或可能定不出结果，见 findings。请先修改规则。",
    "cli.too-few-sheets":
      "{entry} 只有 {given} 位评委的分数，至少要 {needed} 位，因此没有结果。请补上分数，或在赛前修改规则。",
    "cli.sum-unequal-panels":
      "{entry} 有 {given} 位评委打分，其他节目有 {others} 位，总分不能相比。请补齐分数，或改用平均分。",

    "cli.no-database": "{folder} 中还没有数据库。请先启动一次 Leitai，或运行 leitai demo。",
    "cli.database-damaged": "数据库 {file} 已损坏：{why}。请用备份恢复。",
    "cli.schema-differs": "数据库的结构与本程序不同。请先启动一次 Leitai，它会升级数据库。",
    "cli.database-not-empty":
      "数据库里已有内容，示例赛季只载入空数据库。没有改动任何内容。可用 LEITAI_DATA 换一个文件夹。",
    "cli.data-in-use": "数据文件夹 {folder} 正在使用，多半是 Leitai 在运行。请先停止它。",
    "cli.no-such-stream": "没有 {stream} 的记录。",
    "cli.file-exists": "{file} 已经存在，不会被覆盖。请换一个名字。",
    "cli.backup-no-manifest": "找不到清单 {file}。备份须与清单一起使用。",
    "cli.backup-differs": "备份 {file} 与清单不符（{what}）。没有恢复，原数据没有改动。",
    "cli.backup-unsound": "备份 {file} 已损坏：{why}。没有恢复，原数据没有改动。",
    "cli.backup-newer": "备份来自更新的版本（{migration}）。请先升级 Leitai。原数据没有改动。",

    "cli.chain.hash-differs": "{stream} 第 {seq} 条被改动过：内容与哈希不符。",
    "cli.chain.link-broken": "{stream} 第 {seq} 条与前一条接不上。",
    "cli.chain.number-missing": "{stream} 在应有第 {expected} 条的地方是第 {seq} 条。",
    "cli.chain.stream-mixed": "第 {line} 行属于另一场比赛。",
    "cli.chain.head-differs": "记录中没有哈希 {head}：结尾被截去，或整个记录被重写。",
    "cli.chain.unreadable": "{stream} 的记录无法读取：{why}",

    "cli.log.event-unknown": "{stream} 第 {seq} 条（第 {line} 行）里有评分记录中不会出现的内容。",
    "cli.log.seal-differs":
      "{stream} 第 {seq} 条（第 {line} 行）：{entry} 的 {seat} 号评委，公布的分数与提交时的凭证不一致。",
    "cli.log.criterion-differs":
      "{stream} 第 {seq} 条（第 {line} 行）：{entry} 的 {seat} 号评委，逐项亮出的分数与评分表上的不一致。",
    "cli.log.not-confirmed":
      "{stream} 第 {seq} 条（第 {line} 行）：{entry} 的 {seat} 号评委，公布的不是裁判长确认的那一份。",
    "cli.log.sheets-differ":
      "{stream} 第 {seq} 条（第 {line} 行）：确认 {entry} 所用的评分，不是当时有效的那些。",
    "cli.log.score-differs":
      "{stream} 第 {seq} 条（第 {line} 行）：{entry} 的得分与公布的各份评分不符。",
    "cli.log.receipt-missing": "记录中没有回执 {receipt}。",

    "cli.doing.demo": "正在载入示例赛季……",
    "cli.doing.restore": "正在核对备份……",
    "cli.bug": "程序内部出错：{why}",
  },
  {
    "cli.usage": "Usage: npm run -s leitai -- COMMAND …",
    "cli.usage.notes":
      "Results are JSON on standard output, errors go to standard error. Exit code: 0 done, 1 refused by a rule, 2 bad input. FILE is .json (one case, or a list of cases), .jsonl with one case a line, or - for standard input.",
    "cli.does.standings": "standings of a group, with the reason for each tie",
    "cli.does.scenarios": "what an unfinished group can still become, and on which margins",
    "cli.does.boxscore": "the box score, from a game's log or a play-by-play",
    "cli.does.draw": "draw groups from pots, or a running order, with a transcript to replay",
    "cli.does.tally":
      "scores, places and prizes from judges' marks, with the reasons; --lint looks over the rules only",
    "cli.does.fixtures": "who meets whom: round robin or knockout",
    "cli.does.schedule": "plan a season: days, halls and courts, with what the plan costs",
    "cli.does.link":
      "a one-time sign-in link: admin, organiser, official, judge, head-judge, manager",
    "cli.does.log-export": "a game's log, one commit a line",
    "cli.does.log-verify":
      "check a log's chain and its sheets; without a file, the chains of the whole database",
    "cli.does.backup": "online backup into a file, with a manifest",
    "cli.does.restore": "verify a backup and put it in place; the old data stays beside it",
    "cli.does.import-teams": "teams with players from a spreadsheet, with a report row by row",
    "cli.does.import-entries": "entries from a spreadsheet, with a report row by row",
    "cli.does.demo": "load the demo season into an empty database",
    "cli.does.schema": "the JSON Schema of what a command reads and writes",
    "cli.does.help": "show this text",

    "cli.unknown-command": "There is no command “{command}”. Run leitai help to see them all.",
    "cli.unknown-option": "{command} has no option {option}. Run leitai help for its usage.",
    "cli.option-value": "The value of {option} is wrong: {why}",
    "cli.missing-argument": "{argument} is missing. Usage: leitai {usage}",
    "cli.extra-argument": "The argument “{argument}” is one too many. Usage: leitai {usage}",
    "cli.bad-setting": "An environment setting cannot be used: {why}",
    "cli.why.no-value": "none was given (one that begins with - follows an equals sign)",
    "cli.why.flag": "takes no value",
    "cli.import-no-target": "There is no {kind} with the id {id}. There are: {known}",
    "cli.import-season": "season",
    "cli.import-contest": "contest",
    "cli.import-errors":
      "{file} has {n} {n|error|errors}; nothing was written. The report row by row is on standard output.",
    "cli.why.role": "one of admin, organiser, official, judge, head-judge, manager",
    "cli.why.hash": "64 hexadecimal digits are expected",
    "cli.why.receipt": "8 to 64 hexadecimal digits of a receipt are expected",
    "cli.why.no-round": "only the log of a judged round holds receipts",
    "cli.why.whole-number": "a whole number within the range is expected",
    "cli.why.seconds": "seconds above 0 are expected, such as 10 or 0.5",
    "cli.why.one-worker":
      "with --iterations there is one thread only, so that the plan is the same everywhere",
    "cli.why.stream": "it is written game/ID",
    "cli.why.not-this-role": "a link of this role does not take it",

    "cli.team": "team {id}",
    "cli.venue": "hall {id}",
    "cli.day": "day {id}",
    "cli.game": "game {id}",
    "cli.plan-breaks-rules":
      "No plan was found that breaks no rule: the one written breaks {n}. Give more --seconds, or ask for less.",
    "cli.round-open":
      "Round {round} has a game without a winner: finish it before the next is paired.",
    "cli.no-new-pairing":
      "Round {round} cannot be paired: whatever the pairing, somebody meets again or rests twice.",
    "cli.only-here": " (resolves this clash; no plan of the whole season was found with it yet)",
    "cli.no-such-file": "There is no file {file}.",
    "cli.no-such-folder": "The folder of {file} does not exist. Make it first.",
    "cli.is-folder": "{file} is a folder, not a file.",
    "cli.no-permission": "You have no right to use {file}.",
    "cli.unreadable": "Cannot use {file}: {why}",
    "cli.no-room": "The disk is full, {file} cannot be written. Nothing was changed.",
    "cli.too-large": "{file} is too large (at most {max} MB). Split it into several files.",
    "cli.empty": "{file} is empty.",
    "cli.empty-list": "The list in {file} is empty: there is nothing to answer.",
    "cli.not-utf8": "{file} is not UTF-8 (perhaps GBK or UTF-16). Save it as UTF-8.",
    "cli.not-json": "{file}, line {line}, column {column}: not valid JSON.",
    "cli.too-deep": "{file} is nested too deeply.",
    "cli.bad-shape": "{file}: {path}: {why}.",
    "cli.whole": "the whole",
    "cli.at-line": "line {line}",
    "cli.at-case": "case {n}",
    "cli.cases":
      "reads and writes show one case. A .json file may also be a list of cases and is answered by a list; a .jsonl file holds one case a line and gets one answer a line. A bad case is answered by an error, the others go on. Unknown keys have no effect and are named on standard error.",
    "cli.ignored": "{file} has unknown keys, which have no effect: {keys}.",
    "cli.ignored.near": "did you mean {near}?",
    "cli.ignored.times": "{n} times",
    "cli.ignored.more": "and {n} more",
    "cli.standard-input": "standard input",

    "cli.issue.missing": "is missing",
    "cli.issue.type": "should be {expected}, is {received}",
    "cli.issue.value": "should be one of {values}",
    "cli.issue.empty": "must not be empty",
    "cli.issue.fewer": "needs at least {n} {n|item|items}",
    "cli.issue.more": "has more than {n} {n|item|items}",
    "cli.issue.shorter": "needs at least {n} {n|character|characters}",
    "cli.issue.longer": "has more than {n} {n|character|characters}",
    "cli.issue.smaller": "must not be less than {n}",
    "cli.issue.larger": "must not be more than {n}",
    "cli.issue.keys": "unknown fields: {keys}",
    "cli.issue.form": "has a wrong form",
    "cli.type.string": "text",
    "cli.type.number": "a number",
    "cli.type.int": "a whole number",
    "cli.type.boolean": "true or false",
    "cli.type.array": "a list",
    "cli.type.object": "an object",
    "cli.type.null": "null",

    "cli.method-unsupported":
      "The method {method} is not supported yet. Supported are: {supported}.",
    "cli.rules-open":
      "{count} {count|rule|rules} cannot work or may end open; see the findings. Change the rules first.",
    "cli.too-few-sheets":
      "{entry} has marks of {given} {given|judge|judges} and needs {needed}, so it has no result. Add the marks, or change the rules before the contest.",
    "cli.sum-unequal-panels":
      "{entry} has marks of {given} {given|judge|judges}, others of {others}, so their sums cannot be compared. Complete the marks, or use a mean.",

    "cli.no-database":
      "There is no database in {folder} yet. Start Leitai once, or run leitai demo.",
    "cli.database-damaged": "The database {file} is damaged: {why}. Restore a backup.",
    "cli.schema-differs":
      "The database has another schema than this program. Start Leitai once; it brings the database up to date.",
    "cli.database-not-empty":
      "The database is not empty, and the demo loads into an empty one only. Nothing was changed. LEITAI_DATA names another folder.",
    "cli.data-in-use":
      "The data folder {folder} is in use, most likely by a running Leitai. Stop it first.",
    "cli.no-such-stream": "Nothing was ever recorded in {stream}.",
    "cli.file-exists": "{file} exists already and is not overwritten. Choose another name.",
    "cli.backup-no-manifest": "There is no manifest {file}. A backup is used with its manifest.",
    "cli.backup-differs":
      "The backup {file} is not what its manifest says ({what}). Nothing was restored or changed.",
    "cli.backup-unsound": "The backup {file} is damaged: {why}. Nothing was restored or changed.",
    "cli.backup-newer":
      "The backup comes from a newer version ({migration}). Update Leitai first. Nothing was changed.",

    "cli.chain.hash-differs":
      "Commit {seq} of {stream} was altered: its content does not fit its hash.",
    "cli.chain.link-broken": "Commit {seq} of {stream} does not join on to the one before it.",
    "cli.chain.number-missing": "{stream} has number {seq} where number {expected} should be.",
    "cli.chain.stream-mixed": "Line {line} belongs to another stream.",
    "cli.chain.head-differs":
      "The log does not hold the hash {head}: its end was cut off, or all of it rewritten.",
    "cli.chain.unreadable": "The log of {stream} cannot be read: {why}",

    "cli.log.event-unknown":
      "Commit {seq} of {stream} (line {line}) holds what no record of a round holds.",
    "cli.log.seal-differs":
      "Commit {seq} of {stream} (line {line}): what was revealed of seat {seat} for {entry} is not what was handed in.",
    "cli.log.criterion-differs":
      "Commit {seq} of {stream} (line {line}): what was shown of seat {seat} for {entry} criterion by criterion is not what the sheet says.",
    "cli.log.not-confirmed":
      "Commit {seq} of {stream} (line {line}): the sheet revealed of seat {seat} for {entry} is not the one that was confirmed.",
    "cli.log.sheets-differ":
      "Commit {seq} of {stream} (line {line}): {entry} was confirmed on other sheets than those that stood.",
    "cli.log.score-differs":
      "Commit {seq} of {stream} (line {line}): the score of {entry} does not follow from the sheets that were revealed.",
    "cli.log.receipt-missing": "The log does not hold the receipt {receipt}.",

    "cli.doing.demo": "Loading the demo season …",
    "cli.doing.restore": "Verifying the backup …",
    "cli.bug": "Something went wrong inside the program: {why}",
  },
);

type Key = keyof typeof commandLineWords.zh;
type After<Prefix extends string> = Key extends infer K
  ? K extends `${Prefix}${infer Rest}`
    ? Rest
    : never
  : never;

/** What stands behind `cli.` in a sentence's key. */
export type CommandLineKey = After<"cli.">;
export type Bilingual = { readonly zh: string; readonly en: string };
/** A fact may itself be in both languages. */
export type BilingualFacts = Readonly<Record<string, Facts[string] | Bilingual>>;

/** A sentence in both languages. */
export function inBoth(key: CommandLineKey, facts: BilingualFacts = {}): Bilingual {
  const [zh = "", en = ""] = LANGS.map((lang) =>
    fill(
      commandLineWords[lang][`cli.${key}`],
      Object.fromEntries(
        Object.entries(facts).map(([name, fact]) => [
          name,
          fact !== null && typeof fact === "object" ? fact[lang] : fact,
        ]),
      ),
    ),
  );
  return { zh, en };
}
