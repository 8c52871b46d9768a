/**
 * A press that makes the text larger moves everything below it. What was pressed stays under the finger all the same, so that a hand that
 * finds it hard to aim can press again. Listens before the button itself does, and makes up for the move before the next frame is drawn.
 */
export const holdInPlace = {
  capture: true,
  handleEvent({target}: Event): void {
    const pressed = target as Element;
    const {top} = pressed.getBoundingClientRect();
    requestAnimationFrame(() => {
      if (!pressed.isConnected) return;
      window.scrollBy({top: pressed.getBoundingClientRect().top - top, behavior: 'instant'});
    });
  },
};
