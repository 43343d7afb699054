package dev.waymark.mentorship.persistence;

import dev.waymark.mentorship.MentoringProfile;
import dev.waymark.mentorship.MentoringProfiles;
import dev.waymark.people.PersonId;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class StoredProfiles implements MentoringProfiles {

    private final EntityManager entities;

    StoredProfiles(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<MentoringProfile> findById(PersonId person) {
        return Optional.ofNullable(entities.find(MentoringProfile.class, person));
    }

    @Override
    public MentoringProfile save(MentoringProfile profile) {
        Refusals.translating("profile of " + profile.person(), () -> {
            if (!entities.contains(profile)) entities.persist(profile);
            entities.flush();
        });
        return profile;
    }
}
