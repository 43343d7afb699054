package dev.waymark.web;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.PackageInfo;

/** Knows requests and answers, and nothing of what they are about; of the installation only whether it is a demo. */
@PackageInfo
@ApplicationModule(allowedDependencies = {"database"})
interface ModuleInfo {}
