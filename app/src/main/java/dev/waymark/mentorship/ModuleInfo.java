package dev.waymark.mentorship;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.PackageInfo;

/** Pairings join people, and look at their goals. */
@PackageInfo
@ApplicationModule(allowedDependencies = {"growth", "people", "career", "shared", "database"})
interface ModuleInfo {}
