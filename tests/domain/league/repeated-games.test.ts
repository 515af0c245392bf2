import { expect, test } from "vitest";
import { repeatedGames } from "../../../domain/league/repeated-games";
import { groupGames, teamsIn } from "../../support/group-notation";

const rows = (text: string, meetings?: number) => {
  const games = groupGames(text);
  return repeatedGames({ teams: teamsIn(games), games, meetings }).map(({ row }) => row);
};
const SINGLE = "A B 80 70; A C 80 70; B C 80 70";

test("[S16] a game beyond the number of meetings is named by its row", () => {
  expect(rows(`${SINGLE}; B A 60 70`, 1)).toEqual([3]);
  expect(rows(`${SINGLE}; B A 60 70`, 2)).toEqual([]);
  expect(rows("A B 80 70; B A 80 70; A B 80 70", 2)).toEqual([2]);
});

test.each([
  ["the same game twice in a single round robin", `${SINGLE}; A B 80 70`, [3]],
  ["the same pairing with another score", `${SINGLE}; A B 81 70`, [3]],
  ["the same row in a list that is not whole", "A B 80 70; C D 60 50; A B 80 70", [2]],
  ["the same forfeit twice", "A B forfeit-home; A C 80 70; A B forfeit-home", [2]],
])("[S16] without a number the list says it: %s", (_, text, expected) => {
  expect(rows(text)).toEqual(expected);
});

test.each([
  ["home and away", `${SINGLE}; B A 70 60; C A 70 60; C B 70 60`],
  ["a return game alone", `${SINGLE}; B A 70 60`],
  ["twice at the same place", `${SINGLE}; A B 70 60; A C 70 60; B C 70 60`],
  ["a second round that has begun", `${SINGLE}; A B 70 60; A C - -; B C - -`],
  ["two teams in a series", "A B 80 70; A B 60 70; A B 80 79"],
  ["fixtures without results", "A B - -; A B - -; A C - -; A C - -"],
])("[S16] a format that meets more than once is left alone: %s", (_, text) => {
  expect(rows(text)).toEqual([]);
});
