import "./old-browsers";
import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { loadWords } from "./load-words";

// Without its words the page stays as the server sent it, and can be read.
void loadWords(document.documentElement.lang === "en" ? "en" : "zh").then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  }),
);
