package dev.waymark.shell;

import com.vaadin.flow.component.html.Span;

/** A mentor's slots as small blocks, used ones filled, with the numbers in words. */
public class SlotMeter extends Span {

    public SlotMeter(int used, int slots) {
        addClassName("wm-slots");
        var blocks = new Span();
        blocks.addClassName("wm-slots-blocks");
        blocks.getElement().setAttribute("aria-hidden", "true");
        for (var i = 0; i < Math.max(used, slots); i++) {
            var block = new Span();
            block.addClassName(i < used ? "wm-slot-used" : "wm-slot-free");
            blocks.add(block);
        }
        add(blocks, new Span(getTranslation("shell.n-of-m", used, slots)));
    }
}
