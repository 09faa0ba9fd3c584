/** The accessibility statement. */
export const accessibility = {
  title: 'Accessibility',
  lead: 'Everybody should be able to use these pages, however they see, hear, read or operate their machine.',
  standardHeading: 'What we follow',
  standard: 'The pages are built to WCAG 2.2 levels A and AA and the European standard EN 301 549.',
  testedHeading: 'How we test',
  tested:
    'We check the pages automatically at every change, and by hand with a keyboard and on a narrow screen (320 pixels).',
  worksHeading: 'What you can count on',
  works: {
    keyboard: 'Everything can be used with the keyboard alone.',
    script: 'Forms and links work without JavaScript.',
    zoom: 'Text can be enlarged to 400 per cent without anything disappearing.',
    colour: 'Colour is never the only carrier of a message.',
  },
  knownHeading: 'Known shortcomings',
  known:
    'The buttons for copying need JavaScript. Without it you can select and copy the text yourself. Login and Altinn are pages of others, with statements of their own.',
  contactHeading: 'Tell us',
  contact:
    'If you find something that does not work for you, we would like to know. <ask>Contact {bank}: <contact></contact>.</ask>',
};
