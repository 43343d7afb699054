package dev.waymark.database;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.PackageInfo;

/** Knows the database and none of what is kept in it. */
@PackageInfo
@ApplicationModule(allowedDependencies = {})
interface ModuleInfo {}
