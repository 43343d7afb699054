package dev.waymark.growth.persistence;

import dev.waymark.growth.Comment;
import dev.waymark.growth.CommentId;
import dev.waymark.growth.Comments;
import org.springframework.data.repository.Repository;

interface JpaComments extends Repository<Comment, CommentId>, Comments {}
