package dev.waymark.career.application;

import dev.waymark.career.CareerMap;
import dev.waymark.career.Framework;
import dev.waymark.career.Frameworks;
import dev.waymark.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
class CareerMapService implements CareerMap {

    private final Frameworks frameworks;

    CareerMapService(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public Framework published() {
        return frameworks.published().orElseThrow(() -> new NotFound("a published career framework"));
    }
}
