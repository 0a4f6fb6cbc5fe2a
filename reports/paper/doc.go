// Package paper prints the papers of the processes (letters, decisions, resolutions, minutes, certificates) as A4 pages in the
// print rules of the Union. What a paper says is its Body, made of a few kinds of parts; the package lays them out.
package paper
