/**
 * The style sheet of the mails: classes only, so that a reader that drops it still shows a plain page. No
 * picture and no font is fetched, for a mail must not tell anyone that it was opened.
 * The accent is that of the site (`web/design/tokens.css`).
 */
export const mailStyle = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; background: #f3f4f6; color: #1b1f24; font: 16px/1.5 Arial, Helvetica, sans-serif; }
.page { background: #f3f4f6; }
.page td { padding: 0; }
.sheet { width: 100%; max-width: 600px; margin: 24px auto; background: #ffffff; }
.sheet .mark { padding: 20px 28px 0; color: #505862; font-size: 14px; }
.sheet .content { padding: 8px 28px 12px; overflow-wrap: anywhere; }
.sheet .foot { padding: 8px 28px 20px; border-top: 1px solid #d5d9de; color: #505862; font-size: 14px; }
h1 { margin: 12px 0 16px; font-size: 22px; line-height: 1.25; }
p { margin: 0 0 14px; }
ol { margin: 0 0 14px; padding-left: 24px; }
li { margin: 0 0 6px; }
.facts { width: 100%; margin: 0 0 18px; border-collapse: collapse; }
.facts th, .page .facts td { padding: 8px 12px 8px 0; border-bottom: 1px solid #d5d9de; vertical-align: top; text-align: left; }
.facts th { width: 40%; font-weight: normal; color: #505862; }
blockquote { margin: 0 0 18px; padding: 2px 0 2px 14px; border-left: 4px solid #075a66; }
blockquote p { margin: 6px 0; }
.secret code { display: inline-block; padding: 10px 18px; border: 1px solid #075a66; font: bold 22px/1.3 Consolas, Menlo, monospace; letter-spacing: 2px; }
.other a { display: inline-block; padding: 10px 0; color: #075a66; font-weight: bold; }
.action a { display: inline-block; padding: 12px 22px; border-radius: 4px; background: #075a66; color: #ffffff; font-weight: bold; text-decoration: none; }
@media (prefers-color-scheme: dark) {
  body, .page { background: #14171a !important; color: #e9ebee !important; }
  .sheet { background: #1f2327 !important; }
  .sheet .mark, .sheet .foot, .facts th { color: #b4bbc3 !important; }
  .sheet .foot, .facts th, .page .facts td { border-color: #3c434a !important; }
  blockquote, .secret code { border-color: #82d2dd !important; }
  .other a { color: #82d2dd !important; }
  .action a { background: #82d2dd !important; color: #06252b !important; }
}
@media (max-width: 480px) {
  .sheet { margin: 0 auto; }
  .sheet .mark, .sheet .content, .sheet .foot { padding-left: 16px; padding-right: 16px; }
}
`;
