package com.opsided.sync.schedule;

import java.util.Properties;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.scheduling.quartz.SpringBeanJobFactory;

/**
 * One of Quartz's schedulers, made when it is first used. Until it is started it only
 * stores triggers, in the transaction of whoever asks.
 */
final class ClusterScheduler {

	private final String name;

	private final Properties settings;

	private final DataSource dataSource;

	private final ApplicationContext beans;

	private @Nullable SchedulerFactoryBean factory;

	ClusterScheduler(String name, Properties settings, DataSource dataSource, ApplicationContext beans) {
		this.name = name;
		this.settings = settings;
		this.dataSource = dataSource;
		this.beans = beans;
	}

	String name() {
		return this.name;
	}

	Scheduler quartz() {
		return factory().getScheduler();
	}

	void start() {
		factory().start();
	}

	/** Fires nothing any more; what is being executed goes on. */
	synchronized void standBy() {
		if (this.factory != null) {
			this.factory.stop();
		}
	}

	/** Ends without waiting for what is being executed. */
	synchronized void end() throws SchedulerException {
		if (this.factory != null) {
			this.factory.destroy();
			this.factory = null;
		}
	}

	private synchronized SchedulerFactoryBean factory() {
		if (this.factory == null) {
			this.factory = make();
		}
		return this.factory;
	}

	private SchedulerFactoryBean make() {
		SchedulerFactoryBean made = new SchedulerFactoryBean();
		SpringBeanJobFactory jobs = new SpringBeanJobFactory();
		jobs.setApplicationContext(this.beans);
		made.setSchedulerName(this.name);
		made.setApplicationContext(this.beans);
		made.setDataSource(this.dataSource);
		made.setQuartzProperties(this.settings);
		made.setJobFactory(jobs);
		// A second node in this process, as in tests, has schedulers of the same name.
		made.setExposeSchedulerInRepository(false);
		try {
			made.afterPropertiesSet();
		}
		catch (Exception ex) {
			throw new IllegalStateException("The scheduler '" + this.name + "' cannot be made", ex);
		}
		return made;
	}

}
