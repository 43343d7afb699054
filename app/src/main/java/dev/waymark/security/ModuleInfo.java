package dev.waymark.security;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.PackageInfo;

/** Sign-in knows people and their levels' scope. */
@PackageInfo
@ApplicationModule(allowedDependencies = {"people", "career", "shared", "database", "web"})
interface ModuleInfo {}
