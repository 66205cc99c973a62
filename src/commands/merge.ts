import { string as argument } from '@oclif/core/args';
import { string } from '@oclif/core/flags';
import type { EarlierPortfolio } from '../decide/portfolio/changes.js';
import type { Portfolio } from '../model/portfolio.js';
import { portfolioFormats } from '../reports/portfolio/index.js';
import { BaseCommand } from './base.js';
import { failOnChoices, type FailOn } from './exit-code.js';
import { readExpected, unmetOf } from './expected-reports.js';
import { reportFlags } from './flags.js';
import { appendJobSummary, isInGithubActions } from './github-actions.js';
import { planOutputs, type Output } from './outputs.js';
import { readPreviousPortfolio, readReportFiles } from './read-report-files.js';
import { findReportFiles } from './report-files.js';
import { fileOptions, screenOptions } from './screen.js';
import { writeOutput } from './write-output.js';

const formatNames = portfolioFormats.map(({ name }) => name);

/** `app-privacy merge REPORT…` */
export class Merge extends BaseCommand {
  static override readonly description =
    'Join JSON reports of many apps into one portfolio: apps by risk, findings by rule, who tracks where, open questions and changes. docs/portfolio.md shows how to run it in CI.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> reports',
    '<%= config.bin %> <%= command.id %> reports --output json=portfolio.json --output html=portfolio.html',
    '<%= config.bin %> <%= command.id %> reports --expect storefront,cafe',
    '<%= config.bin %> <%= command.id %> reports --previous portfolio.json --fail-on error',
  ];
  static override readonly strict = false;
  static override readonly args = {
    reports: argument({
      description: 'The reports: files that audit --format json wrote, or folders of them.',
      required: true,
    }),
  };
  static override readonly flags = {
    previous: string({
      description: 'Say what changed since this portfolio, which an earlier merge wrote as JSON.',
      helpValue: 'FILE',
    }),
    expect: string({
      description:
        'The reports that have to be there: how many, or their names, separated by commas. A missing one ends the command with exit code 2.',
      helpValue: 'COUNT|NAME,…',
      multiple: true,
      multipleNonGreedy: true,
    }),
    ...reportFlags(portfolioFormats, 'terminal', {
      default: 'never',
      description: 'The lowest severity of a new finding that makes the command exit with code 1.',
    }),
  };

  override async run(): Promise<void> {
    const { argv, flags } = await this.parse(Merge);
    const { format = [], json, output = [] } = flags;
    const outputs = planOutputs({ format, json, output }, formatNames, 'terminal');
    const earlier = flags.previous === undefined ? null : await readPreviousPortfolio(flags.previous);
    const portfolio = await join(argv.map(String), earlier, flags.expect ?? null);
    for (const each of outputs) await writeOutput(each.file, await rendered(portfolio, each, flags));
    if (isInGithubActions(process.env))
      appendJobSummary(await rendered(portfolio, { format: 'markdown', file: '' }, flags), process.env);
    process.exitCode = exitCodeOf(portfolio, failOnChoices.find((choice) => choice === flags['fail-on']) ?? 'never');
  }
}

async function join(
  paths: readonly string[],
  earlier: EarlierPortfolio | null,
  expect: readonly string[] | null,
): Promise<Portfolio> {
  const expected = expect === null ? null : readExpected(expect);
  const { files, missing: absent } = findReportFiles(paths);
  const missing = [...absent, ...(expected === null ? [] : unmetOf(expected, files, paths))];
  const read = await readReportFiles(files);
  const [{ joinReports }, { readTool }] = await Promise.all([
    import('../decide/portfolio/join-reports.js'),
    import('../read/tool.js'),
  ]);
  return joinReports({ tool: readTool(), ...read, missing: [...missing, ...read.missing], earlier });
}

async function rendered(
  portfolio: Portfolio,
  { format, file }: Output,
  flags: { readonly quiet: boolean; readonly 'no-color': boolean },
): Promise<string> {
  const { isTTY: isTty, columns } = process.stdout;
  const screen = screenOptions({ isTty, columns, noColorFlag: flags['no-color'], env: process.env });
  const render = await portfolioFormats.find(({ name }) => name === format)?.load();
  return render?.(portfolio, { quiet: flags.quiet, ...(file === null ? screen : fileOptions) }) ?? '';
}

/** 2 where a report is missing or an audit is incomplete, 1 where new findings or drift reach the threshold, else 0. */
function exitCodeOf({ summary, apps }: Portfolio, failOn: FailOn): 0 | 1 | 2 {
  if (summary.missing > 0 || summary.incomplete > 0 || apps.length === 0) return 2;
  if (failOn === 'never') return 0;
  const { errors, warnings, notes, drift } = summary;
  const counts = [errors, warnings, notes].slice(0, failOnChoices.indexOf(failOn) + 1);
  return drift > 0 || counts.some((count) => count > 0) ? 1 : 0;
}
