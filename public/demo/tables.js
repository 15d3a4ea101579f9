// What the configurator knows of platforms and looks.

// What goes where: the form to take, and the words that stand in platforms.html under the same name.
export const PLATFORMS = {
  "": ["frame", "Start with the frame; it works on most sites."],
  blogger: ["frame", "In a post: switch to HTML view, paste, publish."],
  "wordpress-self-hosted": ["frame", "Add a block “Custom HTML”, and paste all of it there."],
  "wordpress-author": ["link", "WordPress removes frames and scripts of authors: paste a link, or ask an administrator."],
  "wordpress-com": ["link", "Plans without plugins remove frames and scripts: paste a link."],
  wix: ["frame", "Add “Embed HTML”, and paste all of it into that one box, 700 px high or more."],
  squarespace: ["frame", "Add a block “Code”, set it to HTML, and paste all of it."],
  html: ["element", "Paste it into body, where the guide shall stand."],
};

// The presets. hosting.html lists the same values.
export const PRESETS = {
  clinical: {
    theme: "light",
    properties: {
      "--sg-color-bg": "#ffffff",
      "--sg-color-surface": "#f4f8fb",
      "--sg-color-text": "#14212b",
      "--sg-color-accent": "#00558c",
      "--sg-color-on-accent": "#ffffff",
      "--sg-color-caution": "#704300",
      "--sg-color-region": "#00558c",
      "--sg-color-focus": "#00558c",
      "--sg-font-family": "Arial,Helvetica,sans-serif",
      "--sg-radius": "0.25em",
    },
  },
  spa: {
    theme: "light",
    properties: {
      "--sg-color-bg": "#fdf3e7",
      "--sg-color-surface": "#fff9f1",
      "--sg-color-text": "#3a2a21",
      "--sg-color-accent": "#8a3b22",
      "--sg-color-on-accent": "#ffffff",
      "--sg-color-caution": "#704300",
      "--sg-color-region": "#8a3b22",
      "--sg-color-focus": "#8a3b22",
      "--sg-font-family": "Georgia,serif",
      "--sg-radius": "1.25em",
    },
  },
  night: {
    theme: "dark",
    properties: {
      "--sg-color-bg": "#0e1116",
      "--sg-color-surface": "#171c23",
      "--sg-color-text": "#f2f4f6",
      "--sg-color-accent": "#8fd3ff",
      "--sg-color-on-accent": "#06202f",
      "--sg-color-caution": "#f2c46a",
      "--sg-color-region": "#8fd3ff",
      "--sg-color-focus": "#8fd3ff",
    },
  },
};
