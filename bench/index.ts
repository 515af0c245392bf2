/** `npm run bench`: speeds as ratios in one run. With names, only those: `npm run bench -- fold`. */
import { commits } from "./commits";
import { desk } from "./desk";
import { draw } from "./draw";
import { fold } from "./fold";
import { revealToBoard } from "./reveal-to-board";
import { scenariosBench } from "./scenarios";
import { scheduleBench } from "./schedule";
import { sensitivityBench } from "./sensitivity";
import { standingsBench } from "./standings";
import { printTable, type Row } from "./table";
import { tallyBench } from "./tally";
import { tapToBoard } from "./tap-to-board";

// A word with an equals sign is an argument of a bench.
const wanted = process.argv.slice(2).filter((word) => !word.includes("="));
const benches = [
  fold,
  standingsBench,
  scenariosBench,
  draw,
  tallyBench,
  sensitivityBench,
  scheduleBench,
  desk,
  commits,
  tapToBoard,
  revealToBoard,
].filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const rows: Row[] = [];
for (const { name, run } of benches) {
  console.error(`… ${name}`);
  rows.push(...(await run()));
}
printTable(rows);
