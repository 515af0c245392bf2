import { words } from "./say";

/** Spreadsheets that come in and go out. */
export const registrationWords = words(
  {
    "registration.nav": "导入与导出",
    "registration.title": "导入与导出表格",
    "registration.intro": "上传报名表，系统先给您看会发生什么；您点“导入”之前，什么都不会写入。",
    "registration.step.1": "选择文件",
    "registration.step.2": "核对列",
    "registration.step.3": "预览并导入",
    "registration.steps": "导入的三步",
    "registration.target": "导入到",
    "registration.kind.teams": "球队和队员",
    "registration.kind.entries": "节目",
    "registration.target.teams": "球队和队员 → {name}（现有 {n} 队）",
    "registration.target.entries": "节目 → {name}（现有 {n} 个）",
    "registration.none":
      "还没有赛季，也没有比赛项目，没有可以导入的地方。请先建立赛季或文艺季的项目。",
    "registration.file": "文件",
    "registration.file.hint":
      "Excel（.xlsx）或 CSV（UTF-8、GB18030 均可），最大 5 MB、5000 行、60 列。",
    "registration.send": "上传并核对",
    "registration.template": "下载模板",
    "registration.template.teams": "球队报名表模板（.xlsx）",
    "registration.template.entries": "节目报名表模板（.xlsx）",
    "registration.template.name.teams": "球队报名表",
    "registration.template.name.entries": "节目报名表",
    "registration.report.name": "{file} 原因",
    "registration.template.intro":
      "不必使用模板：表头在第几行、列怎么排、一个单位一张工作表，都可以。模板里有示例行。",
    "registration.export": "导出",
    "registration.export.intro": "导出的表格改好后可以再导入；没有改动的行保持不变。",
    "registration.export.xlsx": "Excel",
    "registration.export.csv": "CSV",
    "registration.export.of": "{name}：导出为 {format}",
    "registration.recent": "最近 24 小时的导入",
    "registration.recent.none": "最近 24 小时没有导入。",
    "registration.recent.line": "{file} → {name}",
    "registration.recent.who": "{by}，{at}",
    "registration.undo": "撤销这次导入",
    "registration.undo.of": "撤销导入：{file}",
    "registration.undone": "已撤销，导入的 {n} 处改动全部恢复。",
    "registration.state.undone": "已撤销",
    "registration.state.too-late": "超过 24 小时，不能再撤销",
    "registration.state.not-an-act": "没有改动",
    "registration.columns.title": "每一列是什么？",
    "registration.columns.intro": "系统按表头猜出了每一列的内容。猜错的请改，不需要的选“不导入”。",
    "registration.columns.of": "工作表“{name}”，共 {n} 行",
    "registration.columns.header": "表头在第几行",
    "registration.columns.header.row": "第 {n} 行",
    "registration.columns.header.none": "不导入这张工作表",
    "registration.columns.column": "{column} 列“{heading}”的内容",
    "registration.columns.skip": "不导入",
    "registration.columns.again": "表头行已改，列已重新猜过，请再核对一次。",
    "registration.columns.row": "行",
    "registration.columns.next": "预览",
    "registration.columns.sample": "工作表“{name}”的前几行",
    "registration.restart": "换一个文件",
    "registration.back": "返回核对列",
    "registration.preview.of": "{file} → {name}",
    "registration.preview.nothing": "表格与现有数据完全一致，没有需要导入的内容。",
    "registration.preview.ready": "没有错误，可以导入。",
    "registration.preview.errors":
      "有 {n} 处错误，还不能导入。请在表格里改好后重新上传，或改变下面的选择。",
    "registration.count.teams.new": "支新球队",
    "registration.count.teams.changed": "支球队有改动",
    "registration.count.teams.same": "支球队不变",
    "registration.count.players.new": "名新队员",
    "registration.count.players.changed": "名队员有改动",
    "registration.count.players.removed": "名队员移除",
    "registration.count.entries.new": "个新节目",
    "registration.count.entries.changed": "个节目有改动",
    "registration.count.entries.same": "个节目不变",
    "registration.count.units.new": "个新单位",
    "registration.total.teams": "球队：现有 {before}，导入后 {after}",
    "registration.total.players": "队员：现有 {before}，导入后 {after}",
    "registration.total.entries": "节目：现有 {before}，导入后 {after}",
    "registration.choices": "选择",
    "registration.choice.units": "建立还没有的单位",
    "registration.choice.units.hint": "不选时，不认识的单位算作错误，并给出最接近的名称。",
    "registration.choice.remove": "移除表格里没有的队员",
    "registration.choice.remove.hint":
      "只影响表格里出现的球队。不选时，这些队员保留；已经上场的队员不能移除。",
    "registration.choice.apply": "按此选择重新预览",
    "registration.do": "导入",
    "registration.done": "已导入 {file}。如有不对，可在 24 小时内撤销。",
    "registration.report": "逐行报告",
    "registration.report.errors": "{n} 处错误",
    "registration.report.warnings": "{n} 条提醒（不影响导入）",
    "registration.report.none": "没有错误，也没有提醒。",
    "registration.report.more": "还有 {n} 条，请下载错误文件查看全部。",
    "registration.report.file": "下载带原因的表格",
    "registration.report.place": "位置",
    "registration.report.what": "问题",
    "registration.report.row": "第 {row} 行",
    "registration.report.cell": "{column}{row}",
    "registration.report.all": "整个文件",
    "registration.report.meant": "是不是“{suggestion}”？",
    "registration.severity.error": "错误",
    "registration.severity.warning": "提醒",
    "registration.what": "会发生什么",
    "registration.fate.new": "新增",
    "registration.fate.changed": "改动",
    "registration.fate.same": "不变",
    "registration.fate.removed": "移除",
    "registration.change": "{field}：{before} → {after}",
    "registration.empty": "（空）",
    "registration.players": "{n} 名队员",
    "registration.shirt": "{jersey} 号 {name}",
    "registration.unit-new": "新单位",
    "registration.yes": "是",
    "registration.no": "否",
    "registration.field.unit": "单位",
    "registration.field.team": "球队",
    "registration.field.shortName": "简称",
    "registration.field.leader": "领队",
    "registration.field.coach": "教练",
    "registration.field.county": "区县",
    "registration.field.name": "姓名",
    "registration.field.jersey": "号码",
    "registration.field.position": "位置",
    "registration.field.height": "身高（cm）",
    "registration.field.heightCm": "身高",
    "registration.field.birth": "出生年份",
    "registration.field.birthYear": "出生年份",
    "registration.field.captain": "队长",
    "registration.field.title": "节目名称",
    "registration.field.category": "组别",
    "registration.field.performers": "人数",
    "registration.field.duration": "时长",
    "registration.field.durationSec": "时长",
    "registration.field.contact": "联系人",
    "registration.field.people": "参演人员",

    "registration.finding.formula":
      "这一格是公式，不是内容本身。请复制后用“选择性粘贴 → 数值”换成内容。",
    "registration.finding.cell-error": "这一格是表格软件的错误值。请改成正确的内容。",
    "registration.finding.registration-not-open":
      "报名 {opens} 才开始。要提前导入，请先在赛季或赛项页修改报名日期。",
    "registration.finding.registration-over":
      "报名已于 {closes} 截止。仍要导入，请先在赛季或赛项页修改报名截止日期。",
    "registration.finding.no-table": "没有找到表头。请在“核对列”一步指出表头在哪一行，或使用模板。",
    "registration.finding.no-rows": "表头下面没有可以导入的行。",
    "registration.finding.column-missing": "没有“{field}”这一列。请在“核对列”一步指出是哪一列。",
    "registration.finding.row-ignored": "这一行没有导入：“{value}”。",
    "registration.finding.text-long": "“{value}…”太长，最多 {max} 个字。",
    "registration.finding.unit-missing": "不知道是哪个单位。请填写单位。",
    "registration.finding.unit-unknown":
      "没有“{value}”这个单位。请改正名称，或选择“建立还没有的单位”。",
    "registration.finding.unit-new": "将建立新单位“{value}”。",
    "registration.finding.unit-from-sheet": "表里没有单位，按工作表的名称“{value}”处理。",
    "registration.finding.team-which": "“{value}”在本赛季有几支球队。请填写球队名称。",
    "registration.finding.team-second":
      "{unit}在本赛季已有球队“{suggestion}”，“{value}”将作为另一支球队新建。",
    "registration.finding.differs": "与前面的“{kept}”不同，这里的“{value}”没有采用。",
    "registration.finding.name-missing": "缺少姓名。",
    "registration.finding.jersey-missing": "{value} 没有号码。请填写 0、00 或 1–99。",
    "registration.finding.jersey-shape": "号码“{value}”不可用，只能是 0、00 或 1–99。",
    "registration.finding.jersey-taken": "{value} 号重复：第 {other} 行的 {name} 也是 {value} 号。",
    "registration.finding.jersey-registered":
      "{value} 号已由本队的 {name} 使用，而表格里没有此人。请改号码，或选择“移除表格里没有的队员”。",
    "registration.finding.player-twice": "{value} 在本队出现两次，另一次在第 {other} 行。",
    "registration.finding.player-elsewhere":
      "{value} 也在 {team}。如果是同一个人，只能代表一支球队。",
    "registration.finding.position-unknown":
      "不认识的位置“{value}”。请填后卫、前锋、中锋或 G、F、C。",
    "registration.finding.height-shape": "看不懂的身高“{value}”。请填厘米数，例如 182。",
    "registration.finding.birth-shape": "看不懂的出生年份“{value}”。请填四位年份，例如 1990。",
    "registration.finding.birth-unlikely": "出生年份 {value} 意味着 {age} 岁，请核对。",
    "registration.finding.yes-shape": "看不懂“{value}”。队长请填“是”，其他人留空。",
    "registration.finding.captain-twice": "一队只能有一名队长，已有 {name}，这里又是 {value}。",
    "registration.finding.captain-none": "{value} 没有队长，比赛前需要指定。",
    "registration.finding.squad-over": "{value} 将有 {n} 名队员，本赛季最多 {max} 名。",
    "registration.finding.players-have-played":
      "{value} 已经上过场，不能移除。请保留此人，或不选“移除表格里没有的队员”。",
    "registration.finding.groups-drawn": "已经抽签分组，{value} 不在任何一组。",
    "registration.finding.title-missing": "缺少节目名称。",
    "registration.finding.category-missing": "缺少组别。",
    "registration.finding.category-unknown": "没有“{value}”这个组别，只有：{known}。",
    "registration.finding.performers-missing": "缺少人数，也没有参演人员名单。",
    "registration.finding.performers-shape": "看不懂的人数“{value}”。请填 1 到 500 的整数。",
    "registration.finding.people-differ": "名单有 {n} 人，人数写的是 {performers}，请核对。",
    "registration.finding.duration-shape": "看不懂的时长“{value}”。请填 4:30 或 4分30秒。",
    "registration.finding.duration-outside":
      "时长 {value} 超出规定的 {min}–{max}，照此演出会被扣分。",
    "registration.finding.entry-twice": "“{value}”重复，第 {other} 行已有同单位的同名节目。",
    "registration.finding.entry-withdrawn": "“{value}”已退出，导入后仍是退出状态。",
    "registration.finding.order-drawn": "出场顺序已经抽定，“{value}”不在其中。",

    "registration.refusal.import-gone":
      "上传的文件已不在服务器上（最多保留一小时）。什么都没有写入，请重新上传。",
    "registration.refusal.import-errors": "表格里还有错误，没有写入任何内容。请看逐行报告。",
    "registration.refusal.import-moved":
      "您预览之后数据有了变化，没有写入任何内容。请看新的预览，再点一次“导入”。",
    "registration.refusal.file-missing": "请先选择一个文件。",
    "registration.refusal.file-empty": "文件里什么都没有。请检查是否选对了文件。",
    "registration.refusal.file-too-large":
      "文件超过 {max} MB，没有读取。请删去图片，或分成几个文件。",
    "registration.refusal.file-old-excel":
      "这是旧格式的 Excel 文件（.xls）。请用 Excel 或 WPS 另存为 .xlsx 后再上传。",
    "registration.refusal.file-encrypted": "文件有密码，无法读取。请去掉密码后再上传。",
    "registration.refusal.file-pdf": "这是 PDF，不是表格。请上传 .xlsx 或 .csv。",
    "registration.refusal.file-word": "这是文字文档，不是表格。请把表格复制到 Excel，存为 .xlsx。",
    "registration.refusal.file-picture": "这是图片，不是表格。请上传 .xlsx 或 .csv。",
    "registration.refusal.file-not-a-table": "这不是能读的表格。请上传 .xlsx 或 .csv。",
    "registration.refusal.file-damaged": "文件已损坏，无法读取。请重新另存一次再上传。",
    "registration.refusal.file-unpacks-too-large":
      "文件解开后超过 {max} MB（例如行数太多），没有读取。请把要导入的内容复制到新的表格里。",
    "registration.refusal.file-forged-size":
      "文件的内容与它自己声明的大小不符，没有读取。请重新另存一次。",
    "registration.refusal.file-too-many-parts": "文件由 {n} 个部分组成，最多 {max} 个，没有读取。",
    "registration.refusal.file-too-many-sheets":
      "文件有 {n} 张工作表，最多 {max} 张。请分成几个文件。",
    "registration.refusal.file-too-many-rows":
      "表格到了第 {n} 行，最多 {max} 行，没有读取。请删去多余的行，或分成几个文件。",
    "registration.refusal.file-too-many-columns":
      "表格到了第 {n} 列，最多 {max} 列，没有读取。请删去多余的列。",
    "registration.refusal.file-cell-too-long": "有一格长 {n} 个字，最多 {max} 个，没有读取。",
    "registration.refusal.file-no-sheets": "文件里没有工作表。",
    "registration.refusal.file-too-slow":
      "这个文件太复杂，没有读完。请把要导入的内容复制到新的表格里。",
    "audit.import.done": "导入表格到“{name}”",
    "audit.import.done.teams":
      "导入表格到“{name}”：球队新增 {teams-new}、修改 {teams-changed}；队员新增 {players-new}、修改 {players-changed}、删除 {players-removed}",
    "audit.import.done.entries":
      "导入表格到“{name}”：节目新增 {entries-new}、修改 {entries-changed}、删除 {entries-removed}",
  },
  {
    "registration.nav": "Import and export",
    "registration.title": "Import and export",
    "registration.intro":
      "Upload a registration form and see first what would happen. Nothing is written before you press “Import”.",
    "registration.step.1": "Choose a file",
    "registration.step.2": "Check the columns",
    "registration.step.3": "Preview and import",
    "registration.steps": "Three steps of an import",
    "registration.target": "Import into",
    "registration.kind.teams": "Teams and players",
    "registration.kind.entries": "Entries",
    "registration.target.teams": "Teams and players → {name} ({n} {n|team|teams} now)",
    "registration.target.entries": "Entries → {name} ({n} now)",
    "registration.none":
      "There is no season and no contest yet into which something could be imported. Set one up first.",
    "registration.file": "File",
    "registration.file.hint":
      "Excel (.xlsx) or CSV (UTF-8 or GB18030), at most 5 MB, 5,000 rows, 60 columns.",
    "registration.send": "Upload and check",
    "registration.template": "Templates",
    "registration.template.teams": "Template for teams (.xlsx)",
    "registration.template.entries": "Template for entries (.xlsx)",
    "registration.template.name.teams": "Teams",
    "registration.template.name.entries": "Entries",
    "registration.report.name": "{file} reasons",
    "registration.template.intro":
      "You need no template: headings may stand in any row, columns in any order, each unit on a sheet of its own. The templates hold example rows.",
    "registration.export": "Export",
    "registration.export.intro":
      "An exported file can be changed and imported again; rows that were not changed stay as they are.",
    "registration.export.xlsx": "Excel",
    "registration.export.csv": "CSV",
    "registration.export.of": "{name}: export as {format}",
    "registration.recent": "Imports of the last 24 hours",
    "registration.recent.none": "Nothing was imported in the last 24 hours.",
    "registration.recent.line": "{file} → {name}",
    "registration.recent.who": "{by}, {at}",
    "registration.undo": "Undo this import",
    "registration.undo.of": "Undo the import: {file}",
    "registration.undone": "Undone: all {n} {n|change|changes} of the import are taken back.",
    "registration.state.undone": "Undone",
    "registration.state.too-late": "More than 24 hours ago, cannot be undone",
    "registration.state.not-an-act": "Nothing was changed",
    "registration.columns.title": "What is in each column?",
    "registration.columns.intro":
      "Guessed from the headings. Correct what is wrong, and leave out what is not needed.",
    "registration.columns.of": "Sheet “{name}”, {n} {n|row|rows}",
    "registration.columns.header": "Row of the headings",
    "registration.columns.header.row": "Row {n}",
    "registration.columns.header.none": "Leave this sheet out",
    "registration.columns.column": "Column {column}, “{heading}”",
    "registration.columns.skip": "Leave out",
    "registration.columns.again":
      "The row of the headings has changed and the columns were guessed anew. Please check them.",
    "registration.columns.row": "Row",
    "registration.columns.next": "Preview",
    "registration.columns.sample": "First rows of sheet “{name}”",
    "registration.restart": "Another file",
    "registration.back": "Back to the columns",
    "registration.preview.of": "{file} → {name}",
    "registration.preview.nothing": "The file says what is there already. Nothing to import.",
    "registration.preview.ready": "No errors: ready to import.",
    "registration.preview.errors":
      "{n} {n|error|errors}: cannot be imported yet. Correct the file and upload it again, or change the choices below.",
    "registration.count.teams.new": "new teams",
    "registration.count.teams.changed": "teams changed",
    "registration.count.teams.same": "teams unchanged",
    "registration.count.players.new": "new players",
    "registration.count.players.changed": "players changed",
    "registration.count.players.removed": "players removed",
    "registration.count.entries.new": "new entries",
    "registration.count.entries.changed": "entries changed",
    "registration.count.entries.same": "entries unchanged",
    "registration.count.units.new": "new units",
    "registration.total.teams": "Teams: {before} now, {after} afterwards",
    "registration.total.players": "Players: {before} now, {after} afterwards",
    "registration.total.entries": "Entries: {before} now, {after} afterwards",
    "registration.choices": "Choices",
    "registration.choice.units": "Create units that are not known",
    "registration.choice.units.hint":
      "Otherwise an unknown unit is an error, with the nearest known name beside it.",
    "registration.choice.remove": "Remove players who are not in the file",
    "registration.choice.remove.hint":
      "Concerns only teams in the file. Otherwise those players stay; who has played cannot be removed.",
    "registration.choice.apply": "Preview with these choices",
    "registration.do": "Import",
    "registration.done": "{file} is imported. It can be undone for 24 hours.",
    "registration.report": "Row by row",
    "registration.report.errors": "{n} {n|error|errors}",
    "registration.report.warnings": "{n} {n|warning|warnings}, which do not stop an import",
    "registration.report.none": "No errors and no warnings.",
    "registration.report.more": "{n} more; download the file with reasons to see all.",
    "registration.report.file": "Download the file with reasons",
    "registration.report.place": "Place",
    "registration.report.what": "What is wrong",
    "registration.report.row": "Row {row}",
    "registration.report.cell": "{column}{row}",
    "registration.report.all": "Whole file",
    "registration.report.meant": "Did you mean “{suggestion}”?",
    "registration.severity.error": "Error",
    "registration.severity.warning": "Warning",
    "registration.what": "What will happen",
    "registration.fate.new": "new",
    "registration.fate.changed": "changed",
    "registration.fate.same": "unchanged",
    "registration.fate.removed": "removed",
    "registration.change": "{field}: {before} → {after}",
    "registration.empty": "(empty)",
    "registration.players": "{n} {n|player|players}",
    "registration.shirt": "No. {jersey} {name}",
    "registration.unit-new": "new unit",
    "registration.yes": "yes",
    "registration.no": "no",
    "registration.field.unit": "Unit",
    "registration.field.team": "Team",
    "registration.field.shortName": "Short name",
    "registration.field.leader": "Team leader",
    "registration.field.coach": "Head coach",
    "registration.field.county": "County",
    "registration.field.name": "Name",
    "registration.field.jersey": "Number",
    "registration.field.position": "Position",
    "registration.field.height": "Height (cm)",
    "registration.field.heightCm": "Height",
    "registration.field.birth": "Birth year",
    "registration.field.birthYear": "Birth year",
    "registration.field.captain": "Captain",
    "registration.field.title": "Title",
    "registration.field.category": "Category",
    "registration.field.performers": "Performers",
    "registration.field.duration": "Duration",
    "registration.field.durationSec": "Duration",
    "registration.field.contact": "Contact",
    "registration.field.people": "Members",

    "registration.finding.formula":
      "This cell holds a formula, not a value. Copy it and paste it as a value.",
    "registration.finding.cell-error":
      "This cell holds an error of the spreadsheet. Put the right content there.",
    "registration.finding.registration-not-open":
      "Registration opens on {opens}. To import before that, change the day on the page of the season or contest.",
    "registration.finding.registration-over":
      "Registration closed after {closes}. To import all the same, change the day on the page of the season or contest.",
    "registration.finding.no-table":
      "No headings were found. Say under “Check the columns” in which row they are, or use the template.",
    "registration.finding.no-rows": "Below the headings there are no rows to import.",
    "registration.finding.column-missing":
      "There is no column “{field}”. Say under “Check the columns” which one it is.",
    "registration.finding.row-ignored": "This row is not imported: “{value}”.",
    "registration.finding.text-long": "“{value}…” is too long; at most {max} characters.",
    "registration.finding.unit-missing": "The unit is missing. Please enter it.",
    "registration.finding.unit-unknown":
      "There is no unit “{value}”. Correct the name, or choose to create unknown units.",
    "registration.finding.unit-new": "The unit “{value}” will be created.",
    "registration.finding.unit-from-sheet":
      "No unit is given; the sheet's name “{value}” is taken for it.",
    "registration.finding.team-which":
      "“{value}” has several teams in this season. Please name the team.",
    "registration.finding.team-second":
      "{unit} has the team “{suggestion}” in this season; “{value}” will be another, new team.",
    "registration.finding.differs": "Differs from “{kept}” above; “{value}” is not taken.",
    "registration.finding.name-missing": "The name is missing.",
    "registration.finding.jersey-missing": "{value} has no number. Enter 0, 00 or 1–99.",
    "registration.finding.jersey-shape":
      "The number “{value}” cannot be used; it must be 0, 00 or 1–99.",
    "registration.finding.jersey-taken":
      "Number {value} twice: {name} in row {other} has it as well.",
    "registration.finding.jersey-registered":
      "Number {value} belongs to {name} of this team, who is not in the file. Change the number, or choose to remove players who are not in the file.",
    "registration.finding.player-twice": "{value} is in this team twice; see also row {other}.",
    "registration.finding.player-elsewhere":
      "{value} is also in {team}. The same person may play for one team only.",
    "registration.finding.position-unknown":
      "Unknown position “{value}”. Enter G, F, C or guard, forward, center.",
    "registration.finding.height-shape":
      "The height “{value}” cannot be read. Enter centimetres, such as 182.",
    "registration.finding.birth-shape":
      "The birth year “{value}” cannot be read. Enter four digits, such as 1990.",
    "registration.finding.birth-unlikely": "Born in {value} means {age} years old; please check.",
    "registration.finding.yes-shape":
      "“{value}” cannot be read. Enter “yes” for the captain and nothing for the others.",
    "registration.finding.captain-twice":
      "A team has one captain: {name} is it already, and here {value}.",
    "registration.finding.captain-none": "{value} has no captain; one is needed before a game.",
    "registration.finding.squad-over":
      "{value} would have {n} players; at most {max} are allowed this season.",
    "registration.finding.players-have-played":
      "{value} has played and cannot be removed. Keep this player, or do not remove players who are not in the file.",
    "registration.finding.groups-drawn":
      "The groups are drawn already; {value} will be in none of them.",
    "registration.finding.title-missing": "The title is missing.",
    "registration.finding.category-missing": "The category is missing.",
    "registration.finding.category-unknown": "There is no category “{value}”, only: {known}.",
    "registration.finding.performers-missing":
      "The number of performers is missing, and so are their names.",
    "registration.finding.performers-shape":
      "The number of performers “{value}” cannot be read. Enter a whole number from 1 to 500.",
    "registration.finding.people-differ":
      "{n} {n|name is|names are} listed, but the number says {performers}; please check.",
    "registration.finding.duration-shape":
      "The duration “{value}” cannot be read. Enter it as 4:30.",
    "registration.finding.duration-outside":
      "{value} is outside the limits of {min}–{max} and would cost points.",
    "registration.finding.entry-twice":
      "“{value}” twice: row {other} has the same title by the same unit.",
    "registration.finding.entry-withdrawn": "“{value}” was withdrawn and stays so.",
    "registration.finding.order-drawn":
      "The running order is drawn already; “{value}” will not be in it.",

    "registration.refusal.import-gone":
      "The uploaded file is no longer on the server (it is kept for an hour). Nothing was written; please upload it again.",
    "registration.refusal.import-errors":
      "There are still errors in the file. Nothing was written; see the report row by row.",
    "registration.refusal.import-moved":
      "Things have changed since your preview. Nothing was written; look at the new preview and press “Import” again.",
    "registration.refusal.file-missing": "Please choose a file first.",
    "registration.refusal.file-empty":
      "The file is empty. Please check whether it is the right one.",
    "registration.refusal.file-too-large":
      "The file is larger than {max} MB and was not read. Remove pictures, or split it.",
    "registration.refusal.file-old-excel":
      "This is an old Excel file (.xls). Save it as .xlsx and upload that.",
    "registration.refusal.file-encrypted":
      "The file has a password and cannot be read. Remove the password and upload it again.",
    "registration.refusal.file-pdf": "This is a PDF, not a spreadsheet. Upload .xlsx or .csv.",
    "registration.refusal.file-word":
      "This is a document, not a spreadsheet. Copy its table into a spreadsheet and save it as .xlsx.",
    "registration.refusal.file-picture":
      "This is a picture, not a spreadsheet. Upload .xlsx or .csv.",
    "registration.refusal.file-not-a-table":
      "This is no spreadsheet that can be read. Upload .xlsx or .csv.",
    "registration.refusal.file-damaged":
      "The file is damaged and cannot be read. Save it anew and upload it again.",
    "registration.refusal.file-unpacks-too-large":
      "Unpacked, the file is larger than {max} MB, for example because of too many rows; it was not read. Copy what you need into a new spreadsheet.",
    "registration.refusal.file-forged-size":
      "The file holds something else than it says of itself; it was not read. Save it anew.",
    "registration.refusal.file-too-many-parts": "The file has {n} parts, at most {max} are read.",
    "registration.refusal.file-too-many-sheets":
      "The file has {n} sheets, at most {max} are read. Please split it.",
    "registration.refusal.file-too-many-rows":
      "The table reaches row {n}; at most {max} rows are read. Nothing was read: remove what is not needed, or split the file.",
    "registration.refusal.file-too-many-columns":
      "The table reaches column {n}; at most {max} columns are read. Nothing was read: remove what is not needed.",
    "registration.refusal.file-cell-too-long":
      "A cell holds {n} characters, at most {max} are read. Nothing was read.",
    "registration.refusal.file-no-sheets": "There is no sheet in the file.",
    "registration.refusal.file-too-slow":
      "The file is too complex and was not read. Copy what you need into a new spreadsheet.",
    "audit.import.done": "Spreadsheet imported into {name}",
    "audit.import.done.teams":
      "Spreadsheet imported into {name}: teams {teams-new} new, {teams-changed} changed; players {players-new} new, {players-changed} changed, {players-removed} removed",
    "audit.import.done.entries":
      "Spreadsheet imported into {name}: acts {entries-new} new, {entries-changed} changed, {entries-removed} removed",
  },
);
