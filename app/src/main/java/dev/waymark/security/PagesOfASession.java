package dev.waymark.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/**
 * A session has so many pages at most, or one browser could fill the memory: a further one closes those that have not
 * been heard of for longest.
 */
@Component
class PagesOfASession implements VaadinServiceInitListener {

    private static final Comparator<UI> LONGEST_UNHEARD = Comparator.comparingLong(
                    (UI page) -> page.getInternals().getLastHeartbeatTimestamp())
            .thenComparingInt(UI::getUIId);

    private final SessionSettings settings;

    PagesOfASession(SessionSettings settings) {
        this.settings = settings;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(begun -> makeRoomFor(begun.getUI()));
    }

    private void makeRoomFor(UI page) {
        var others = page.getSession().getUIs().stream()
                .filter(other -> other != page && !other.isClosing())
                .sorted(LONGEST_UNHEARD)
                .toList();
        others.stream().limit(Math.max(0, others.size() + 1 - settings.pages())).forEach(UI::close);
    }
}
