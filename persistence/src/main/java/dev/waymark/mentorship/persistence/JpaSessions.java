package dev.waymark.mentorship.persistence;

import dev.waymark.mentorship.Session;
import dev.waymark.mentorship.SessionId;
import dev.waymark.mentorship.Sessions;
import org.springframework.data.repository.Repository;

interface JpaSessions extends Repository<Session, SessionId>, Sessions {}
