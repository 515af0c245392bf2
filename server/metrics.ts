import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Services } from "./services";

const delay = monitorEventLoopDelay({ resolution: 20 });
delay.enable();

/** A few figures about the running program in Prometheus' text form. */
export function metrics(services: Services, sockets: number): string {
  const streams = [...services.live.streams.all()];
  const lines: readonly (readonly [name: string, help: string, value: number])[] = [
    ["leitai_sockets", "open sockets", sockets],
    ["leitai_streams", "streams in memory", streams.length],
    ["leitai_commits", "commits in all streams", streams.reduce((sum, { seq }) => sum + seq, 0)],
    ["leitai_memory_bytes", "resident memory", process.memoryUsage.rss()],
    ["leitai_uptime_seconds", "since the start", Math.round(process.uptime())],
    ["leitai_loop_delay_p99_seconds", "how late the event loop is", delay.percentile(99) / 1e9],
  ];
  return lines
    .map(
      ([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`,
    )
    .join("");
}
