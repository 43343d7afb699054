package dev.waymark.organisation;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.PackageInfo;

/** The overview sees every feature, and none sees it. */
@PackageInfo
@ApplicationModule(allowedDependencies = {"mentorship", "growth", "people", "career", "shared"})
interface ModuleInfo {}
