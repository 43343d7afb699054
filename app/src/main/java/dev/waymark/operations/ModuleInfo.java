package dev.waymark.operations;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.PackageInfo;

/** Knows how Waymark runs and none of what is kept in it. */
@PackageInfo
@ApplicationModule(allowedDependencies = {"shared", "database"})
interface ModuleInfo {}
