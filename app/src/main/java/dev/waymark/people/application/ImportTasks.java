package dev.waymark.people.application;

import dev.waymark.career.Frameworks;
import dev.waymark.database.LongWork;
import dev.waymark.people.Accounts;
import dev.waymark.people.PersonId;
import dev.waymark.people.PersonLeft;
import dev.waymark.people.SignInAccess;
import dev.waymark.people.roster.DateOrder;
import dev.waymark.people.roster.ImportChoices;
import dev.waymark.people.roster.ImportId;
import dev.waymark.people.roster.ImportOverview.Task;
import dev.waymark.people.roster.Organisation;
import dev.waymark.people.roster.RosterField;
import dev.waymark.people.roster.RosterImports;
import dev.waymark.people.roster.RosterPlan;
import dev.waymark.people.roster.RosterPlanner;
import dev.waymark.shared.BrokenRule;
import dev.waymark.shared.NotFound;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What takes long about an import: planning and writing it. Where a task stands is in the database; a task that has not
 * been heard of for {@link #SILENT} is taken for dead, and the step can be repeated.
 */
@Component
class ImportTasks {

    static final Duration SILENT = Duration.ofMinutes(3);

    private static final Logger log = LoggerFactory.getLogger(ImportTasks.class);
    private static final int TRIES = 3;
    private static final int MUCH = 500;

    private final RosterImports imports;
    private final Accounts accounts;
    private final Frameworks frameworks;
    private final LongWork longWork;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ImportSettings settings;
    private final MeterRegistry meters;

    ImportTasks(
            RosterImports imports,
            Accounts accounts,
            Frameworks frameworks,
            LongWork longWork,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock,
            ImportSettings settings,
            MeterRegistry meters) {
        this.imports = imports;
        this.accounts = accounts;
        this.frameworks = frameworks;
        this.longWork = longWork;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.clock = clock;
        this.settings = settings;
        this.meters = meters;
    }

    @Async(ImportConfiguration.EXECUTOR)
    void plan(ImportId id, PersonId actor) {
        attempt(
                id,
                Task.PLANNING,
                () -> transaction.executeWithoutResult(status -> {
                    longWork.begins();
                    var plan = planned(id, actor, Task.PLANNING);
                    imports.lock(id);
                    imports.replacePlan(id, plan);
                    imports.changedMeanwhile(id, false);
                }));
    }

    @Async(ImportConfiguration.EXECUTOR)
    void write(ImportId id, PersonId actor) {
        attempt(id, Task.WRITING, () -> {
            var written = Boolean.TRUE.equals(transaction.execute(status -> writeIfUnchanged(id, actor)));
            if (written && imports.overview(id).orElseThrow().counts().written() > MUCH) refreshStatistics();
        });
    }

    /** Personal data does not lie about for longer than an import is worth continuing. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void discardOld() {
        imports.discardOlderThan(clock.instant().minus(settings.keptFor()));
    }

    /** Nobody else can change people, or give the administrator grant, between the comparison and the writing. */
    private boolean writeIfUnchanged(ImportId id, PersonId actor) {
        longWork.begins();
        imports.lock(id);
        accounts.awaitTurn();
        imports.lockPeople();
        var confirmed = imports.digest(id).orElseThrow(() -> new BrokenRule("import.no-plan"));
        var plan = planned(id, actor, Task.WRITING);
        if (!plan.digest().equals(confirmed)) {
            imports.replacePlan(id, plan);
            imports.changedMeanwhile(id, true);
            return false;
        }
        if (plan.counts().refused() > 0)
            throw new BrokenRule("import.refused-rows", plan.counts().refused());
        progress(id, Task.WRITING, 60);
        var now = clock.instant();
        imports.write(id, actor, now);
        imports.leavers(id).forEach((person, on) -> events.publishEvent(new PersonLeft(person, on, actor, now)));
        progress(id, Task.WRITING, 95);
        imports.finish(id, now);
        return true;
    }

    private void refreshStatistics() {
        transaction.executeWithoutResult(status -> {
            longWork.begins();
            imports.refreshStatistics();
        });
    }

    private RosterPlan planned(ImportId id, PersonId actor, Task task) {
        progress(id, task, 5);
        var content = imports.content(id).orElseThrow(() -> new NotFound(id));
        var table = CsvFile.read(content).table();
        progress(id, task, 15);
        var framework = frameworks.published().orElseThrow(() -> new BrokenRule("import.no-framework"));
        var organisation = new Organisation(imports.people(), imports.lines(), framework, untouchable(actor));
        progress(id, task, 30);
        var plan = RosterPlanner.plan(table, choices(id), organisation, actor, LocalDate.now(clock));
        progress(id, task, 45);
        return plan;
    }

    private Set<PersonId> untouchable(PersonId actor) {
        return accounts.actor(actor, LocalDate.now(clock))
                        .filter(me -> SignInAccess.mayTouch(me, true))
                        .isPresent()
                ? Set.of()
                : accounts.grantHolders();
    }

    private ImportChoices choices(ImportId id) {
        var columns = new EnumMap<RosterField, Integer>(RosterField.class);
        var orders = new EnumMap<RosterField, DateOrder>(RosterField.class);
        for (var column : imports.columns(id)) {
            if (column.field() == null) continue;
            columns.put(column.field(), column.position());
            if (column.order() != null) orders.put(column.field(), column.order());
        }
        return new ImportChoices(
                columns,
                orders,
                imports.titleDecisions(id),
                new HashSet<>(imports.leftOutLines(id)),
                new HashSet<>(imports.keptPeople(id)),
                imports.overview(id).orElseThrow(() -> new NotFound(id)).missingLeave());
    }

    private void attempt(ImportId id, Task task, Runnable work) {
        var time = Timer.start(meters);
        var outcome = outcome(id, task, work);
        time.stop(meters.timer("waymark.imports", "task", lower(task), "outcome", lower(outcome)));
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private enum Outcome {
        DONE,
        REFUSED,
        DISCARDED,
        FAILED
    }

    private Outcome outcome(ImportId id, Task task, Runnable work) {
        for (var attempt = 1; ; attempt++) {
            try {
                work.run();
                imports.task(id, null, 100, null, clock.instant());
                return Outcome.DONE;
            } catch (ConcurrencyFailureException lost) {
                if (attempt == TRIES) {
                    return failed(id, task, "import.busy", lost);
                }
            } catch (BrokenRule broken) {
                imports.task(id, null, 0, broken.rule(), clock.instant());
                return Outcome.REFUSED;
            } catch (NotFound discarded) {
                return Outcome.DISCARDED;
            } catch (RuntimeException unexpected) {
                return failed(id, task, "import.failed", unexpected);
            }
        }
    }

    private Outcome failed(ImportId id, Task task, String rule, RuntimeException reason) {
        log.error("{} import {} failed, nothing was written", task, id, reason);
        imports.task(id, null, 0, rule, clock.instant());
        return Outcome.FAILED;
    }

    /** In a transaction of its own, or nobody would see it before the work is done. */
    private void progress(ImportId id, Task task, int percent) {
        apart.executeWithoutResult(status -> imports.task(id, task, percent, null, clock.instant()));
    }
}
