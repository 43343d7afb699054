package dev.waymark.career;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.PackageInfo;

/** The career framework stands alone; here, since the domain knows no framework. */
@PackageInfo
@ApplicationModule(allowedDependencies = {"shared", "database"})
interface ModuleInfo {}
