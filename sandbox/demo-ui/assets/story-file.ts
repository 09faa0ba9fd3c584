/** Reads a story from a file into the field, where it can be looked at before it is used. */
const pick = document.getElementById('pick');
const field = document.getElementById('story');
const choice = document.getElementById('pick-choice');

if (pick instanceof HTMLInputElement && field instanceof HTMLTextAreaElement && choice !== null) {
  choice.hidden = false;
  pick.addEventListener('change', () => {
    void pick.files?.[0]?.text().then((text) => {
      field.value = text;
    });
  });
}

// A module of its own, whatever other pages' scripts name their things.
export {};
