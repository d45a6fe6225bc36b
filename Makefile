# Thin on purpose: the work is done by Maven, by local/*.sh and by the launcher in local/.
.DEFAULT_GOAL := help
.PHONY: help demo down status dev test bench format
SHELL := /bin/bash

# Values travel in the environment, so that a file name may have spaces.
export MEDIA PORTS SERVICE

with_jdk = JAVA_HOME="$$(local/jdk.sh)" && export JAVA_HOME
launcher = "$$JAVA_HOME/bin/java" -jar local/target/asli-local.jar
ports = $(if $(PORTS),--ports "$$PORTS")

help: ## Says what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "  make demo MEDIA=photo.jpg      the same with another picture"
	@echo "  make demo PORTS=gateway=9080   on another port (before the first start)"
	@echo "  make dev SERVICE=gateway       gateway, intake-service, detection-service or compliance-service"

demo: ## Builds what is missing, starts everything on loopback, walks one complaint, leaves all running
	@$(with_jdk) && local/build.sh && exec $(launcher) demo $(ports) $(if $(MEDIA),--media "$$MEDIA")

down: ## Stops what "make demo" started; state is kept in .asli
	@$(with_jdk) && if [ -f local/target/asli-local.jar ]; then exec $(launcher) down; else echo "Nothing was built, so nothing runs."; fi

status: ## Says what runs, on which port, with how much memory
	@$(with_jdk) && if [ -f local/target/asli-local.jar ]; then exec $(launcher) status; else echo "Nothing was built, so nothing runs."; fi

dev: ## Runs one service with live reload beside the running stack
	@$(with_jdk) && local/build.sh && exec $(launcher) dev --maven "$$(local/maven.sh)" $(if $(SERVICE),"$$SERVICE")

test: ## Runs the whole test suite: units, architecture and format rules, real parts, browser
	@# First as production is built, where the enforcer forbids the movable clock; then with it, for the tests that need it.
	@$(with_jdk) && local/browser.sh && mvn -q validate && mvn -Pdemo verify

bench: ## Measures speed and size beside peers and bounds, with real parts; prints ratios
	@$(with_jdk) && local/build.sh && rm -f bench/target/bench-results.txt && \
	  mvn -q -pl bench -am verify -DskipTests -Dbench.skip=false && echo && cat bench/target/bench-results.txt

format: ## Formats every source file
	@$(with_jdk) && mvn -q spotless:apply
