/** What a column can hold, and how people head it. */

export const TEAM_FIELDS = [
  "unit",
  "team",
  "shortName",
  "leader",
  "coach",
  "county",
  "name",
  "jersey",
  "position",
  "height",
  "birth",
  "captain",
] as const;
export type TeamField = (typeof TEAM_FIELDS)[number];

export const ENTRY_FIELDS = [
  "unit",
  "title",
  "category",
  "performers",
  "duration",
  "contact",
  "people",
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

export type Field = TeamField | EntryField;

/** What is imported: teams with their players, or the entries of a contest. */
export const KINDS = ["teams", "entries"] as const;
export type Kind = (typeof KINDS)[number];

export const FIELDS: Readonly<Record<Kind, readonly Field[]>> = {
  teams: TEAM_FIELDS,
  entries: ENTRY_FIELDS,
};

/** Without these columns nothing can be read; a unit may also stand above the table or be the sheet's name. */
export const NEEDED: Readonly<Record<Kind, readonly Field[]>> = {
  teams: ["name", "jersey"],
  entries: ["title"],
};

/** Facts of a whole team, which may stand once for all its players: in a merged cell, or above the table. */
export const TEAM_FACTS = ["unit", "team", "shortName", "leader", "coach", "county"] as const;

type Headings = Readonly<Partial<Record<Field, readonly string[]>>>;

const COMMON: Headings = {
  unit: [
    "单位",
    "单位名称",
    "参赛单位",
    "报名单位",
    "所在单位",
    "工作单位",
    "选送单位",
    "报送单位",
    "代表单位",
    "演出单位",
    "所属单位",
    "工会",
    "unit",
    "organisation",
    "organization",
    "company",
    "employer",
    "union",
  ],
};

/** Written without blanks, brackets and case; see `headingKey`. */
export const HEADINGS: Readonly<Record<Kind, Headings>> = {
  teams: {
    ...COMMON,
    team: [
      "球队",
      "球队名称",
      "队名",
      "队伍",
      "队伍名称",
      "代表队",
      "代表队名称",
      "参赛队",
      "参赛队名称",
      "参赛队伍",
      "参赛球队",
      "team",
      "teamname",
      "club",
    ],
    shortName: ["简称", "球队简称", "队伍简称", "队名简称", "shortname", "abbreviation"],
    leader: ["领队", "领队姓名", "leader", "teamleader", "manager", "teammanager"],
    coach: ["教练", "主教练", "教练员", "教练姓名", "coach", "headcoach"],
    county: ["区县", "县区", "所属区县", "所在区县", "所在县区", "地区", "county", "district"],
    name: [
      "姓名",
      "队员",
      "队员姓名",
      "球员",
      "球员姓名",
      "运动员",
      "运动员姓名",
      "参赛队员",
      "name",
      "player",
      "playername",
      "fullname",
    ],
    jersey: [
      "号码",
      "球衣号码",
      "球衣号",
      "球衣",
      "球号",
      "背号",
      "队服号码",
      "队服号",
      "比赛服号码",
      "比赛号码",
      "场上号码",
      "参赛号码",
      "number",
      "no",
      "#",
      "jersey",
      "jerseyno",
      "jerseynumber",
      "shirt",
      "shirtno",
      "shirtnumber",
    ],
    position: ["位置", "场上位置", "司职", "position", "pos"],
    height: ["身高", "身高cm", "身高厘米", "height", "heightcm"],
    birth: [
      "出生年份",
      "出生年",
      "出生日期",
      "出生年月",
      "出生年月日",
      "出生时间",
      "生日",
      "birth",
      "birthyear",
      "yearofbirth",
      "born",
      "dateofbirth",
      "birthdate",
      "birthday",
      "dob",
    ],
    captain: ["队长", "是否队长", "captain", "iscaptain"],
  },
  entries: {
    ...COMMON,
    title: [
      "节目名称",
      "节目",
      "节目名",
      "作品名称",
      "作品",
      "作品名",
      "名称",
      "题目",
      "曲目",
      "曲目名称",
      "剧目",
      "参赛节目",
      "参赛作品",
      "title",
      "act",
      "work",
      "piece",
      "entry",
    ],
    category: ["组别", "参赛组别", "类别", "所属组别", "category", "group", "class", "division"],
    performers: [
      "人数",
      "参演人数",
      "演员人数",
      "参赛人数",
      "表演人数",
      "演出人数",
      "performers",
      "numberofperformers",
      "size",
    ],
    duration: [
      "时长",
      "节目时长",
      "作品时长",
      "演出时长",
      "表演时长",
      "时间",
      "节目时间",
      "duration",
      "length",
      "runningtime",
    ],
    contact: ["联系人", "联系人姓名", "负责人", "领队", "contact", "contactperson"],
    people: [
      "参演人员",
      "参演人员名单",
      "演员",
      "演员名单",
      "演职人员",
      "表演者",
      "参赛人员",
      "人员名单",
      "作者",
      "cast",
      "members",
      "people",
      "names",
    ],
  },
};
