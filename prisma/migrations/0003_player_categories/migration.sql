-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Player" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "teamId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "jersey" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "heightCm" INTEGER,
    "birthYear" INTEGER,
    "captain" BOOLEAN NOT NULL DEFAULT false,
    "categories" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "Player_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Player" ("birthYear", "captain", "heightCm", "id", "jersey", "name", "position", "teamId") SELECT "birthYear", "captain", "heightCm", "id", "jersey", "name", "position", "teamId" FROM "Player";
DROP TABLE "Player";
ALTER TABLE "new_Player" RENAME TO "Player";
CREATE UNIQUE INDEX "Player_teamId_jersey_key" ON "Player"("teamId", "jersey");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
