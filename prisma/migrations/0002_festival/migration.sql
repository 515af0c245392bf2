-- AlterTable
ALTER TABLE "Account" ADD COLUMN "roundId" TEXT;
ALTER TABLE "Account" ADD COLUMN "seat" TEXT;
ALTER TABLE "Account" ADD COLUMN "unitId" TEXT;

-- AlterTable
ALTER TABLE "Audit" ADD COLUMN "batch" TEXT;

-- AlterTable
ALTER TABLE "Fixture" ADD COLUMN "shownCourtId" TEXT;
ALTER TABLE "Fixture" ADD COLUMN "shownDay" TEXT;
ALTER TABLE "Fixture" ADD COLUMN "shownStart" INTEGER;

-- CreateTable
CREATE TABLE "Sealed" (
    "stream" TEXT NOT NULL,
    "commitment" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    PRIMARY KEY ("stream", "commitment")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "fixtureId" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "duty" TEXT NOT NULL,

    PRIMARY KEY ("fixtureId", "officialId"),
    CONSTRAINT "Assignment_fixtureId_fkey" FOREIGN KEY ("fixtureId") REFERENCES "Fixture" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Assignment_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Festival" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "organisers" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "Contest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "festivalId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "settings" TEXT NOT NULL,
    CONSTRAINT "Contest_festivalId_fkey" FOREIGN KEY ("festivalId") REFERENCES "Festival" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Entry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contestId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "performers" INTEGER NOT NULL,
    "durationSec" INTEGER,
    "contact" TEXT NOT NULL,
    "people" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'registered',
    "position" INTEGER NOT NULL,
    CONSTRAINT "Entry_contestId_fkey" FOREIGN KEY ("contestId") REFERENCES "Contest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Entry_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Judge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "festivalId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unitId" TEXT,
    CONSTRAINT "Judge_festivalId_fkey" FOREIGN KEY ("festivalId") REFERENCES "Festival" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Judge_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Round" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contestId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "day" TEXT,
    "start" INTEGER,
    "courtId" TEXT,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "settings" TEXT NOT NULL,
    CONSTRAINT "Round_contestId_fkey" FOREIGN KEY ("contestId") REFERENCES "Contest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Round_courtId_fkey" FOREIGN KEY ("courtId") REFERENCES "Court" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Seat" (
    "roundId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "judgeId" TEXT NOT NULL,

    PRIMARY KEY ("roundId", "seat"),
    CONSTRAINT "Seat_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Seat_judgeId_fkey" FOREIGN KEY ("judgeId") REFERENCES "Judge" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoundEntry" (
    "roundId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("roundId", "entryId"),
    CONSTRAINT "RoundEntry_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RoundEntry_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RunningOrder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contestId" TEXT NOT NULL,
    "rounds" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "drawnAt" BIGINT NOT NULL,
    "input" TEXT NOT NULL,
    "transcript" TEXT NOT NULL,
    CONSTRAINT "RunningOrder_contestId_fkey" FOREIGN KEY ("contestId") REFERENCES "Contest" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Draft" (
    "roundId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "marks" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "savedAt" BIGINT NOT NULL,

    PRIMARY KEY ("roundId", "entryId", "seat")
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Season" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "organisers" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "startDay" TEXT NOT NULL,
    "endDay" TEXT NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "settings" TEXT NOT NULL,
    "planVersion" INTEGER NOT NULL DEFAULT 0,
    "shownAt" BIGINT,
    "shownTimes" INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "new_Season" ("alias", "endDay", "id", "name", "organisers", "planVersion", "published", "settings", "startDay", "timeZone") SELECT "alias", "endDay", "id", "name", "organisers", "planVersion", "published", "settings", "startDay", "timeZone" FROM "Season";
DROP TABLE "Season";
ALTER TABLE "new_Season" RENAME TO "Season";
CREATE TABLE "new_Stage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seasonId" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "startDay" TEXT NOT NULL,
    "endDay" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "Stage_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Stage" ("endDay", "id", "level", "name", "position", "seasonId", "startDay") SELECT "endDay", "id", "level", "name", "position", "seasonId", "startDay" FROM "Stage";
DROP TABLE "Stage";
ALTER TABLE "new_Stage" RENAME TO "Stage";
CREATE TABLE "new_Venue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL DEFAULT 'gym',
    "name" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "indoor" BOOLEAN NOT NULL,
    "capacity" INTEGER NOT NULL,
    "hours" TEXT NOT NULL,
    "closedDays" TEXT NOT NULL
);
INSERT INTO "new_Venue" ("capacity", "closedDays", "district", "hours", "id", "indoor", "name") SELECT "capacity", "closedDays", "district", "hours", "id", "indoor", "name" FROM "Venue";
DROP TABLE "Venue";
ALTER TABLE "new_Venue" RENAME TO "Venue";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Assignment_officialId_idx" ON "Assignment"("officialId");

-- CreateIndex
CREATE INDEX "Entry_contestId_idx" ON "Entry"("contestId");

-- CreateIndex
CREATE INDEX "Entry_unitId_idx" ON "Entry"("unitId");

-- CreateIndex
CREATE INDEX "Seat_judgeId_idx" ON "Seat"("judgeId");

-- CreateIndex
CREATE INDEX "Audit_batch_idx" ON "Audit"("batch");

-- CreateIndex
CREATE INDEX "Audit_target_idx" ON "Audit"("target");
