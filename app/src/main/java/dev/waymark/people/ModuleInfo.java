package dev.waymark.people;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.PackageInfo;

/** People stand on levels. */
@PackageInfo
@ApplicationModule(allowedDependencies = {"career", "shared", "database"})
interface ModuleInfo {}
